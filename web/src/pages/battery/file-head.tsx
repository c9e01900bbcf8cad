import { Descriptions } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../../paths';
import { consoleAddress } from '../../scan/step-addresses';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { kilograms } from '../../ui/mass';
import { useWords } from '../../ui/words';
import { Holder } from './holder';
import type { Card } from './use-file';

/** What this battery is, how it stands, and with whom. */
export function FileHead({ card }: { readonly card: Card }): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const levels = useWords('levels');
  const types = useWords('batteryTypes');
  const statuses = useWords('codeStatuses');
  const safety = useWords('safety');
  const place = [card.site, card.location].filter((part) => part !== null).join(' ');
  const items: readonly (readonly [string, ReactNode])[] = [
    [texts.traceNo, <Code key="trace" value={card.traceNo} />],
    [
      texts.batteryCode,
      card.batteryCode === null ? (
        <Badge key="none" code="warn" tone="warn" text={texts.noCode(statuses.say(card.codeStatus))} />
      ) : (
        <Code key="code" value={card.batteryCode} />
      ),
    ],
    [texts.state, <Badge key="state" code={card.stateCode} text={card.state} />],
    [texts.since, clockText(card.since)],
    [texts.place, place],
    [texts.levelAndType, `${levels.say(card.level)} · ${types.say(card.batteryType)}`],
    [texts.mass, `${kilograms(card.massGrams)} kg`],
    [texts.safety, card.safety && <Badge key="safety" code={card.safety} text={safety.say(card.safety)} />],
    [texts.model, [card.maker, card.model].filter((part) => part !== null).join(' ')],
    [texts.vehicle, card.vin !== null && <Source key="vin" card={card} />],
    [texts.sheet, card.consignmentNo !== null && <Sheet key="sheet" card={card} />],
    [texts.origin, `${card.origin.title} · ${card.origin.org.name ?? card.origin.org.uscc}`],
    [texts.repurposedBy, card.repurposedBy && (card.repurposedBy.name ?? card.repurposedBy.uscc)],
  ];
  return (
    <section className="panel file-head" aria-label={texts.head}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={items
          .filter(([, value]) => value !== null && value !== '' && value !== false)
          .map(([label, children]) => ({ key: label, label, children }))}
      />
      <Holder org={card.holder} />
      {card.seenUntil !== null && <p className="screen-hint">{texts.seenUntil(card.seenUntil)}</p>}
      {card.namesakes > 0 && (
        <p className="gap-line gap-missing" role="note">
          {texts.namesakes(card.namesakes)}{' '}
          <Link to={PATHS.search(card.batteryCode ?? card.traceNo)}>{texts.seeNamesakes}</Link>
        </p>
      )}
    </section>
  );
}

/** A vehicle that this person may not open is only named. */
function Source({ card: { vin, links } }: { readonly card: Card }): ReactElement {
  const code = <Code value={vin ?? ''} />;
  return links.vehicle === null ? code : <Link to={consoleAddress(links.vehicle)}>{code}</Link>;
}

function Sheet({ card: { consignmentNo, links } }: { readonly card: Card }): ReactElement {
  return links.consignment === null ? (
    <>{consignmentNo}</>
  ) : (
    <Link to={consoleAddress(links.consignment)}>{consignmentNo}</Link>
  );
}
