import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { isEnterprise, isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { type Texts, useTexts } from '../../texts/texts';
import { vehiclesEn } from '../../texts/vehicles.en';
import { vehiclesZh } from '../../texts/vehicles.zh';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { Empty } from '../../ui/empty';
import type { Filter } from '../../ui/list-filters';
import { type Column, ListPage } from '../../ui/list-page';
import { useWords } from '../../ui/words';
import { CertificateBadge } from './certificate-badge';

type Vehicle = Schemas['VehicleDto'];
type Words = Texts<typeof vehiclesZh>;

/** E04: the ledger of scrapped vehicles. */
export function VehiclesPage(): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const me = useMe();
  const navigate = useNavigate();
  const presences = useWords('batteryPresences');
  const districts = useWords('districts');
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'vin', label: texts.vin, width: 210 },
    { kind: 'text', name: 'certificate', label: texts.certificateNo, width: 170 },
    { kind: 'choice', name: 'presence', label: texts.presence, options: presences.choices, width: 130 },
    {
      kind: 'choice',
      name: 'certified',
      label: texts.certificate,
      width: 110,
      options: [
        { value: 'true', label: texts.certified },
        { value: 'false', label: texts.notCertified },
      ],
    },
    { kind: 'date', name: 'from', label: texts.from, width: 140 },
    { kind: 'date', name: 'to', label: texts.to, width: 140 },
    ...(isOfficer(me)
      ? [{ kind: 'choice', name: 'district', label: texts.district, options: districts.choices, width: 130 } as const]
      : []),
  ];
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate(PATHS.vehicleNew())}>
      {texts.add}
    </Button>
  );
  return (
    <ListPage<Vehicle>
      name="vehicles"
      title={texts.title}
      hint={isOfficer(me) ? texts.hintOfficer : texts.hint}
      help="vehicles"
      actions={isEnterprise(me) ? add : null}
      filters={filters}
      columns={columnsOf(texts, presences.say)}
      rowKey={(row) => row.id}
      load={(query, signal) => answer(api.GET('/api/v1/vehicles', { params: { query }, signal }))}
      empty={<Empty what={texts.empty} todo={isEnterprise(me) ? add : undefined} />}
    />
  );
}

function columnsOf(texts: Words, presence: (code: string) => string): readonly Column<Vehicle>[] {
  const packs = ({ expectedPacks, foundPacks, packsRemoved }: Vehicle): string =>
    [expectedPacks ?? '–', foundPacks ?? '–', packsRemoved].join(' / ');
  return [
    {
      key: 'vin',
      title: texts.vin,
      render: ({ vin }) => (
        <Link to={PATHS.vehicle(vin)}>
          <Code value={vin} canCopy={false} />
        </Link>
      ),
      text: ({ vin }) => vin,
    },
    { key: 'receivedOn', title: texts.receivedOn, render: (row) => row.receivedOn, text: (row) => row.receivedOn },
    {
      key: 'presence',
      title: texts.presence,
      render: ({ batteryPresence: code }) => <Badge code={code} text={presence(code)} />,
      text: ({ batteryPresence: code }) => presence(code),
    },
    {
      key: 'swap',
      title: texts.isSwapModel,
      render: ({ isSwapModel }) => (isSwapModel ? texts.yes : texts.no),
      text: ({ isSwapModel }) => (isSwapModel ? texts.yes : texts.no),
    },
    { key: 'packs', title: texts.packs, render: packs, text: packs, align: 'right' },
    {
      key: 'certificate',
      title: texts.certificate,
      render: ({ certificateNo }) => <CertificateBadge certificateNo={certificateNo} />,
      text: ({ certificateNo }) => (certificateNo === null ? texts.notCertified : texts.certified),
    },
    {
      key: 'certificateNo',
      title: texts.certificateNo,
      render: ({ certificateNo }) => certificateNo ?? '',
      text: ({ certificateNo }) => certificateNo ?? '',
    },
    { key: 'org', title: texts.receivedBy, render: nameOf, text: nameOf },
  ];
}

function nameOf({ org }: Vehicle): string {
  return org.name ?? org.uscc;
}
