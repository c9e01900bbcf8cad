import { Descriptions } from 'antd';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { isAdministrator, useMe } from '../../desk/me';
import { logEn } from '../../texts/log.en';
import { logZh } from '../../texts/log.zh';
import { useTexts } from '../../texts/texts';
import { Loaded } from '../../ui/loaded';

/** One entry: what it is, in words, where this person may see it; its hash, which everybody may. */
export function OneEntry({ index }: { readonly index: number }): ReactElement {
  const texts = useTexts({ zh: logZh, en: logEn });
  const mayName = !isAdministrator(useMe());
  const entry = useAnswer(['entry', index], async (signal) => {
    const query = { from: index, limit: 1 };
    const [{ items }, named] = await Promise.all([
      answer(api.GET('/api/v1/ledger/entries', { params: { query }, signal })),
      mayName
        ? answer(api.GET('/api/v1/search', { params: { query: { q: `#${String(index)}` } }, signal }))
        : Promise.resolve({ items: [] }),
    ]);
    return { entry: items.find((item) => item.index === index), detail: named.items[0]?.detail };
  });
  return (
    <section className="panel" data-entry={index}>
      <h2>{texts.entry(index)}</h2>
      <Loaded query={entry}>
        {({ entry: found, detail }) => {
          if (found === undefined) return <p>{texts.entryNone}</p>;
          return (
            <>
              <p>{detail ?? (found.envelope === null ? texts.entryHidden : '')}</p>
              <Descriptions
                size="small"
                column={1}
                bordered
                items={[
                  { key: 'leaf', label: texts.leafHash, children: <code className="hash">{found.leafHash}</code> },
                  ...(found.envelope === null
                    ? []
                    : [
                        {
                          key: 'envelope',
                          label: texts.envelope,
                          children: <code className="hash">{found.envelope}</code>,
                        },
                      ]),
                ]}
              />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
