import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import type { consignmentsZh } from '../../texts/consignments.zh';
import type { Texts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import type { Column } from '../../ui/list-page';
import { kilograms } from '../../ui/mass';

type Consignment = Schemas['ConsignmentDto'];
type Words = Texts<typeof consignmentsZh>;

export function columnsOf(texts: Words): readonly Column<Consignment>[] {
  const plain = (key: string, title: string, text: (row: Consignment) => string): Column<Consignment> => ({
    key,
    title,
    render: text,
    text,
  });
  return [
    {
      key: 'number',
      title: texts.number,
      render: ({ number, sender }) => <Link to={PATHS.consignment(number, sender.uscc)}>{number}</Link>,
      text: ({ number }) => number,
    },
    {
      key: 'state',
      title: texts.state,
      render: ({ stateCode, state }) => <Badge code={stateCode} text={state} />,
      text: ({ state }) => state,
    },
    plain('sender', texts.sender, ({ sender }) => nameOf(sender)),
    plain('receiver', texts.receiver, ({ receiver }) => nameOf(receiver)),
    plain('carrier', texts.carrier, ({ carrier }) => nameOf(carrier)),
    plain('plate', texts.plate, ({ vehiclePlate }) => vehiclePlate ?? ''),
    { ...plain('pieces', texts.pieces, ({ count }) => String(count)), align: 'right' },
    { ...plain('mass', texts.mass, ({ grams }) => kilograms(grams)), align: 'right' },
    plain('dispatchedAt', texts.dispatchedAt, ({ dispatchedAt }) => clockText(dispatchedAt)),
    plain('receivedAt', texts.receivedAt, ({ receivedAt }) => (receivedAt === null ? '' : clockText(receivedAt))),
    {
      ...plain('days', texts.daysInTransit, ({ daysInTransit }) =>
        daysInTransit === null ? '' : String(daysInTransit),
      ),
      align: 'right',
    },
  ];
}

function nameOf({ name, uscc }: Schemas['NamedOrgDto']): string {
  return name ?? uscc;
}
