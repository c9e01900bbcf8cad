import { Table } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { PATHS } from '../../paths';
import { Remarks } from '../../record/remarks';
import type { Recorded } from '../../record/use-record';
import { stepAddress } from '../../scan/step-addresses';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { useTexts } from '../../texts/texts';
import { vehiclesEn } from '../../texts/vehicles.en';
import { vehiclesZh } from '../../texts/vehicles.zh';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { kilograms } from '../../ui/mass';
import { ReasonedButton } from '../../ui/reasoned-button';
import { Screen } from '../../ui/screen';
import { StageGuide } from '../../ui/stage-guide';
import { useWords } from '../../ui/words';
import { CertifyDialog } from './certify-dialog';

import { VehicleData } from './vehicle-data';

type Vehicle = Schemas['VehicleCardDto'];
type Battery = Schemas['BatteryDto'];

const CERTIFIED = 'vehicle.certified';

/** E04: one vehicle with its certificate, what was taken out of it, and what can be done now. */
export function VehiclePage(): ReactElement {
  const { vin = '' } = useParams();
  const vehicle = useAnswer(['vehicle', vin], (signal) =>
    answer(api.GET('/api/v1/vehicles/{vin}', { params: { path: { vin } }, signal })),
  );
  return <Loaded query={vehicle}>{(card) => <Card key={card.id} card={card} />}</Loaded>;
}

function Card({ card }: { readonly card: Vehicle }): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const [isCertifying, setIsCertifying] = useState(false);
  const [recorded, setRecorded] = useState<Recorded>();
  return (
    <Screen
      title={texts.cardTitle}
      help="vehicles"
      hint={<Code value={card.vin} />}
      actions={<Steps card={card} onCertify={() => setIsCertifying(true)} />}
    >
      {recorded !== undefined && (
        <Remarks recorded={recorded} done={`${texts.certifiedDone} ${words.recorded(recorded.index)}`} />
      )}
      <VehicleData card={card} />
      <section className="panel">
        <h2>{texts.batteries}</h2>
        <RemovedBatteries batteries={card.batteries} vin={card.vin} />
      </section>
      <StageGuide stage="dismantling" />
      <CertifyDialog
        vin={card.vin}
        isOpen={isCertifying}
        onClose={() => setIsCertifying(false)}
        onDone={(done) => {
          setIsCertifying(false);
          setRecorded(done);
        }}
      />
    </Screen>
  );
}

interface StepsProps {
  readonly card: Vehicle;
  readonly onCertify: () => void;
}

/** The steps in the service's words; a refused one says why. */
function Steps({ card, onCertify }: StepsProps): ReactElement {
  const navigate = useNavigate();
  const subject = { type: 'vehicle', path: card.links.self };
  return (
    <>
      {card.steps.map(({ kind, title, reason }, i) => (
        <ReasonedButton
          key={kind}
          type={i === 0 ? 'primary' : 'default'}
          reason={reason}
          onClick={kind === CERTIFIED ? onCertify : () => void navigate(stepAddress(kind, subject))}
        >
          {title}
        </ReasonedButton>
      ))}
    </>
  );
}

interface RemovedBatteriesProps {
  readonly batteries: readonly Battery[];
  readonly vin: string;
}

function RemovedBatteries({ batteries, vin }: RemovedBatteriesProps): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const levels = useWords('levels');
  const types = useWords('batteryTypes');
  return (
    <Table<Battery>
      size="middle"
      rowKey="id"
      dataSource={[...batteries]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{
        emptyText: <Empty what={texts.noBatteries} todo={<Link to={PATHS.removal(vin)}>{texts.toRemoval}</Link>} />,
      }}
      columns={[
        {
          title: texts.traceNo,
          dataIndex: 'traceNo',
          render: (no: string) => <Link to={PATHS.battery(no)}>{no}</Link>,
        },
        {
          title: texts.batteryCode,
          dataIndex: 'batteryCode',
          render: (code: string | null) => (code === null ? texts.noCode : <Code value={code} />),
        },
        {
          title: texts.state,
          key: 'state',
          render: (_, { stateCode, state }) => <Badge code={stateCode} text={state} />,
        },
        { title: texts.level, dataIndex: 'level', render: levels.say },
        { title: texts.type, dataIndex: 'batteryType', render: types.say },
        { title: texts.mass, dataIndex: 'massGrams', align: 'right', render: kilograms },
        { title: texts.holder, key: 'holder', render: (_, { holder }) => holder.name ?? holder.uscc },
      ]}
    />
  );
}
