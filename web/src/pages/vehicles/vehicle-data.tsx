import { Descriptions } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../texts/texts';
import { vehiclesEn } from '../../texts/vehicles.en';
import { vehiclesZh } from '../../texts/vehicles.zh';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { Company } from '../../ui/company';
import { useWords } from '../../ui/words';
import { CertificateBadge } from './certificate-badge';
import { OPTIONAL_FIELDS } from './optional-fields';

/** What was recorded of a vehicle at reception and with its certificate. */
export function VehicleData({ card }: { readonly card: Schemas['VehicleCardDto'] }): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const presences = useWords('batteryPresences');
  const data = card.data as Readonly<Record<string, unknown>>;
  const say = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? texts.yes : texts.no;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const items: readonly (readonly [string, ReactNode])[] = [
    [texts.vin, <Code key="vin" value={card.vin} />],
    [texts.receivedOn, card.receivedOn],
    [texts.receivedBy, <Company key="org" uscc={card.org.uscc} name={card.org.name} />],
    [texts.certificate, <CertificateBadge key="certificate" certificateNo={card.certificateNo} />],
    [texts.certificateNo, card.certificateNo],
    [texts.scrapDate, card.scrapDate],
    [texts.verificationLink, say(data['verificationLink'])],
    [texts.presence, <Badge key="presence" code={card.batteryPresence} text={presences.say(card.batteryPresence)} />],
    [texts.isSwapModel, say(card.isSwapModel)],
    [texts.swapEvidence, say(data['swapEvidence'])],
    [texts.missingReason, say(data['missingReason'])],
    [texts.ownerStatement, say(data['ownerStatement'])],
    [texts.expectedPacks, card.expectedPacks],
    [texts.foundPacks, card.foundPacks],
    [texts.packsRemoved, card.packsRemoved],
    ...OPTIONAL_FIELDS.map(({ name }) => [texts.optional[name], say(data[name])] as const),
    [texts.entry, `#${String(card.index)}`],
  ];
  return (
    <section className="panel">
      <h2>{card.voided ? `${texts.data} · ${texts.voided}` : texts.data}</h2>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={items
          .filter(([label, value]) => (value !== null && value !== '') || label === texts.certificateNo)
          .map(([label, value]) => ({ key: label, label, children: value ?? texts.notCertified }))}
      />
    </section>
  );
}
