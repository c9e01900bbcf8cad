import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Table } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Schemas } from '../../api/client';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { PaperDialog } from './paper-dialog';
import { PaperHistory } from './paper-history';
import { StatusDialog } from './status-dialog';

type Paper = Schemas['QualificationDto'];

interface PapersPanelProps {
  readonly card: Schemas['EnterpriseCardDto'];
  readonly mayRecord: boolean;
  readonly maySetStatus: boolean;
}

/** Papers with term, scope, site and what was said of each; the enterprise records them, the authority sets their status. */
export function PapersPanel({ card, mayRecord, maySetStatus }: PapersPanelProps): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const { message } = App.useApp();
  const [isAdding, setIsAdding] = useState(false);
  const [chosen, setChosen] = useState<Paper>();
  const saved = (text: string): void => {
    setIsAdding(false);
    setChosen(undefined);
    message.success(text);
  };
  return (
    <section className="panel" aria-label={texts.papers}>
      <h2 className="panel-head">
        {texts.papers}
        {mayRecord && (
          <Button icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
            {texts.addPaper}
          </Button>
        )}
      </h2>
      <Table<Paper>
        size="small"
        rowKey="id"
        dataSource={card.qualifications}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty what={texts.papersEmpty} /> }}
        expandable={{ expandedRowRender: (paper) => <PaperHistory paper={paper} />, columnTitle: texts.history }}
        columns={[
          { key: 'name', title: texts.type, render: (_value, { name }) => <span className="paper-name">{name}</span> },
          { key: 'number', title: texts.number, render: (_value, { number }) => number },
          { key: 'issuer', title: texts.issuer, render: (_value, { issuer }) => issuer },
          {
            key: 'term',
            title: texts.term,
            render: (_value, { validFrom, validTo }) => `${validFrom} – ${validTo ?? texts.openEnded}`,
          },
          { key: 'what', title: texts.scope, render: (_value, paper) => <About paper={paper} /> },
          {
            key: 'state',
            title: texts.state,
            render: (_value, { state, stateText }) => <Badge code={state} text={stateText} />,
          },
          ...(maySetStatus
            ? [
                {
                  key: 'steps',
                  title: texts.steps,
                  render: (_value: unknown, paper: Paper) => (
                    <Button
                      size="small"
                      aria-label={texts.statusOpen(`${paper.name} ${paper.number}`)}
                      onClick={() => setChosen(paper)}
                    >
                      {texts.setStatus}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <PaperDialog
        card={card}
        isOpen={isAdding}
        onDone={() => saved(texts.paperSaved)}
        onClose={() => setIsAdding(false)}
      />
      <StatusDialog
        uscc={card.uscc}
        paper={chosen}
        onDone={() => saved(texts.statusSaved)}
        onClose={() => setChosen(undefined)}
      />
    </section>
  );
}

/** Scope, site, holder and plate, as far as the paper names them. */
function About({ paper }: { readonly paper: Paper }): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const { scope, site, holder, plate } = paper;
  const lines = [
    ...scope.map((one) => (one === 'class-9' ? texts.scopeClass9 : one)),
    ...(site === null ? [] : [`${texts.site}: ${site}`]),
    ...(holder === null ? [] : [`${texts.holder}: ${holder}`]),
    ...(plate === null ? [] : [`${texts.plate}: ${plate}`]),
  ];
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
