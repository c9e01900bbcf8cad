import { Button } from 'antd';
import type { ReactElement } from 'react';
import { PATHS } from '../paths';
import { scanEn } from '../texts/scan.en';
import { scanZh } from '../texts/scan.zh';
import { useTexts } from '../texts/texts';
import { Empty } from '../ui/empty';
import type { Lookup } from './desk-state';
import { useStanding } from './found';
import type { ScanKind } from './recognise';

interface OffersProps {
  readonly lookup: Lookup;
  readonly go: (address: string) => void;
}

type Offer = 'registerVehicle' | 'registerRemoval' | 'registerCollection';

/** With what a thing enters the record for the first time. Whether it may is the service's to say when it is sent. */
const FIRST: Readonly<Partial<Record<ScanKind, readonly Offer[]>>> = {
  vin: ['registerVehicle'],
  battery: ['registerRemoval', 'registerCollection'],
};

const ADDRESSES: Readonly<Record<Offer, (code: string) => string>> = {
  registerVehicle: (code) => PATHS.vehicleNew(code),
  registerRemoval: (code) => `${PATHS.removal()}?code=${encodeURIComponent(code)}`,
  registerCollection: (code) => `${PATHS.collection}?code=${encodeURIComponent(code)}`,
};

/** Nothing was found: says so, and offers to record the thing to whoever records for an enterprise. */
export function Offers({ lookup, go }: OffersProps): ReactElement {
  const all = useTexts({ zh: scanZh, en: scanEn });
  const { isEnterprise, isDismantler } = useStanding();
  const texts = all.desk;
  const offers = isEnterprise ? (FIRST[lookup.kind] ?? []) : [];
  const fitting = offers.filter((offer) => isDismantler || offer !== 'registerRemoval');
  const what = texts.nothing(all.kinds[lookup.kind]);
  if (fitting.length === 0) return <Empty what={what} todo={isEnterprise ? undefined : texts.nothingOfficer} />;
  const buttons = fitting.map((offer, i) => (
    <Button key={offer} type={i === 0 ? 'primary' : 'default'} onClick={() => go(ADDRESSES[offer](lookup.code))}>
      {texts[offer]}
    </Button>
  ));
  return (
    <Empty
      what={what}
      todo={
        <>
          <p>{texts.nothingHint}</p>
          <div style={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 8 }}>{buttons}</div>
        </>
      }
    />
  );
}
