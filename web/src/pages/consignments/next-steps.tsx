import { App } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '../../api/client';
import { type Recorded, useRecord } from '../../record/use-record';
import { stepAddress } from '../../scan/step-addresses';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { Fault } from '../../ui/faults';
import { kilograms } from '../../ui/mass';
import { ReasonedButton } from '../../ui/reasoned-button';

interface NextStepsProps {
  readonly card: Schemas['ConsignmentCardDto'];
  readonly onPickedUp: (recorded: Recorded) => void;
}

/** The steps as the service gives them: those possible as buttons, the others with why not. */
export function NextSteps({ card, onPickedUp }: NextStepsProps): ReactElement | null {
  const texts = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const { modal } = App.useApp();
  const { record, error, isBusy } = useRecord();
  const navigate = useNavigate();
  if (card.steps.length === 0) return null;
  const pickUp = (): void => {
    modal.confirm({
      title: texts.pickUp.ask,
      content: (
        <>
          <p>{texts.pickUp.text(card.number, card.count, kilograms(card.grams))}</p>
          {card.vehiclePlate !== null && <p>{texts.pickUp.plateLine(card.vehiclePlate)}</p>}
        </>
      ),
      okText: texts.pickUp.button,
      onOk: async () => {
        const recorded = await record({ kind: 'consignment.pickedUp', data: { consignmentNo: card.number } });
        if (recorded !== undefined) onPickedUp(recorded);
      },
    });
  };
  const take = (kind: string): void => {
    if (kind === 'consignment.pickedUp') pickUp();
    else void navigate(stepAddress(kind, { type: 'consignment', path: card.links.self }));
  };
  return (
    <section className="panel">
      <h2>{texts.card.next}</h2>
      {card.steps.every(({ possible }) => !possible) && <p>{texts.card.nextNone}</p>}
      {error !== undefined && <Fault error={error} />}
      <div className="next-steps">
        {card.steps.map(({ kind, title, possible, reason }) => (
          <ReasonedButton
            key={kind}
            type="primary"
            loading={isBusy && kind === 'consignment.pickedUp'}
            reason={possible ? undefined : reason}
            onClick={() => take(kind)}
          >
            {title}
          </ReasonedButton>
        ))}
      </div>
    </section>
  );
}
