import { type ReactElement, useRef } from 'react';
import { answer, api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useMe } from '../../desk/me';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { kilograms } from '../../ui/mass';
import { ScopeBar } from '../../ui/scope-bar';
import { useScopeQuery } from '../../ui/scope-query';
import { Screen } from '../../ui/screen';
import { Tile } from '../../ui/tile';
import { Cartogram } from './cartogram';
import { type Figure, figuresOf, type Overview } from './figures';
import { FullScreenButton } from './full-screen';

type Words = Texts<typeof bureauZh>;

/** G02: the bureau's figures for a period and a district; each opens its rows. */
export function OverviewPage(): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const me = useMe();
  const scope = useScopeQuery();
  const part = useRef<HTMLDivElement>(null);
  const { from, to, district } = scope;
  const query = { from, to, ...(district !== undefined && { district }) };
  const overview = useAnswer(['overview', query], (signal) =>
    answer(api.GET('/api/v1/bureau/overview', { params: { query }, signal })),
  );
  return (
    <Screen
      title={texts.overviewTitle}
      hint={`${texts.overviewHint} ${texts.byEventDate}`}
      help="overview"
      actions={<FullScreenButton part={part} />}
    >
      <div ref={part} className="full-part">
        <ScopeBar scope={scope} own={me.district} />
        <Loaded query={overview}>
          {(read) => (
            <>
              <Groups overview={read} texts={texts} />
              {seesLiaocheng(me.district) ? (
                <Cartogram scope={scope} />
              ) : (
                <p className="screen-hint">{texts.cartogramElsewhere}</p>
              )}
            </>
          )}
        </Loaded>
      </div>
    </Screen>
  );
}

/** The squares are those of 聊城市; whoever looks after one county alone has nothing to compare. */
function seesLiaocheng(district: string | null): boolean {
  return district === '371500' || district === '370000';
}

function Groups({ overview, texts }: { readonly overview: Overview; readonly texts: Words }): ReactElement {
  const { vehicles, events, now } = figuresOf(overview);
  return (
    <>
      <Group title={texts.vehiclesGroup} figures={vehicles} unit={texts.vehiclesUnit} texts={texts} />
      <Group title={texts.eventsGroup} figures={events} unit={texts.pieces} texts={texts} />
      <Group title={texts.nowGroup} figures={now} unit={texts.pieces} texts={texts} />
      <section className="panel" aria-label={texts.flagsGroup}>
        <h2>{texts.flagsGroup}</h2>
        {overview.flags.length === 0 ? (
          <Empty what={texts.noFlags} />
        ) : (
          <div className="tiles">
            {overview.flags.map(({ severity, count, rows }) => (
              <Tile
                key={severity}
                name={`flags-${severity}`}
                title={texts.flagsOf(texts.severities[severity])}
                count={count}
                unit={texts.itemsUnit}
                mark={{ code: severity, text: texts.severities[severity] }}
                rows={rows}
              />
            ))}
          </div>
        )}
      </section>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly unit: string;
  readonly texts: Words;
}

function Group({ title, figures, unit, texts }: GroupProps): ReactElement {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <div className="tiles">
        {figures.map(({ name, count, grams, rows }) => (
          <Tile
            key={name}
            name={name}
            title={texts.figures[name]}
            count={count}
            unit={unit}
            second={grams === undefined ? undefined : texts.kg(kilograms(grams))}
            rows={rows}
          />
        ))}
      </div>
    </section>
  );
}
