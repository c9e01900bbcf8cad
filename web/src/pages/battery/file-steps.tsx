import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../desk/me';
import { AssignCodeDialog } from '../../record/assign-code-dialog';
import type { Recorded } from '../../record/use-record';
import { stepAddress } from '../../scan/step-addresses';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { nextStep } from './next-step';
import type { Card } from './use-file';

interface FileStepsProps {
  readonly card: Card;
  readonly onRecorded: (recorded: Recorded) => void;
}

const ASSIGN = 'battery.codeAssigned';

/** The next step, the other possible ones, and the refused ones with why: all as the service says. */
export function FileSteps({ card, onRecorded }: FileStepsProps): ReactElement | null {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const roles = useMe().enterpriseRoles;
  const navigate = useNavigate();
  const [isAssigning, setAssigning] = useState(false);
  if (card.steps.length === 0) return null;
  const next = nextStep(card.steps, { stateCode: card.stateCode, roles });
  const others = card.steps.filter((step) => step.possible && step !== next);
  const refused = card.steps.filter((step) => !step.possible);
  const subject = { type: 'battery', path: card.links.self, consignment: card.links.consignment };
  const take = (kind: string): void => {
    if (kind === ASSIGN) setAssigning(true);
    else void navigate(stepAddress(kind, subject));
  };
  return (
    <section className="panel" aria-label={texts.steps}>
      <h2>{texts.steps}</h2>
      {next === undefined && <p>{texts.noSteps}</p>}
      <div className="file-steps">
        {next && (
          <Button type="primary" size="large" data-step={next.kind} onClick={() => take(next.kind)}>
            {texts.next(next.title)}
          </Button>
        )}
        {others.map(({ kind, title }) => (
          <Button key={kind} data-step={kind} onClick={() => take(kind)}>
            {title}
          </Button>
        ))}
      </div>
      {refused.length > 0 && (
        <div className="file-steps" role="group" aria-label={texts.notNow}>
          <span>{texts.notNow}</span>
          {refused.map(({ kind, title, reason }) => (
            <ReasonedButton key={kind} size="small" data-step={kind} reason={reason ?? texts.notNow}>
              {title}
            </ReasonedButton>
          ))}
        </div>
      )}
      <AssignCodeDialog
        traceNo={card.traceNo}
        isOpen={isAssigning}
        onClose={() => setAssigning(false)}
        onDone={(recorded) => {
          setAssigning(false);
          onRecorded(recorded);
        }}
      />
    </section>
  );
}
