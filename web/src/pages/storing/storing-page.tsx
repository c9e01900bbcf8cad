import { Alert, Button, Form } from 'antd';
import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'react-router';
import { CodeInput } from '../../record/code-input';
import { MassInput } from '../../record/mass-input';
import { enterMovesOn } from '../../record/next-field';
import { Suggested } from '../../record/suggested';
import { useUsual } from '../../record/usual';
import { useScan } from '../../scan/engine';
import { useKeys } from '../../scan/keys';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { storingEn } from '../../texts/storing.en';
import { storingZh } from '../../texts/storing.zh';
import { useTexts } from '../../texts/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { Screen } from '../../ui/screen';
import { StoredList } from './stored-list';
import { useStoring } from './use-storing';

/** E08, T3: battery, place, battery, place …; nothing else to press. */
export function StoringPage(): ReactElement {
  const texts = useTexts({ zh: storingZh, en: storingEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const [params] = useSearchParams();
  const usual = useUsual();
  const [chosen, setChosen] = useState<string>();
  const [location, setLocation] = useState('');
  const site = (chosen ?? usual?.sites[0]?.name ?? '').trim();
  const storing = useStoring({ site, texts, first: params.get('code') ?? '' });
  useScan(storing.take);
  const save = (): void => {
    if (storing.store(location.trim())) setLocation('');
  };
  const reason = refusalOf(storing.pending, site, storing.massGrams, texts);
  useKeys({ 'Ctrl+Enter': { does: words.save, run: save, isOff: reason !== undefined } });
  const here = usual?.locations.filter((one) => one.site === site).map((one) => one.location) ?? [];
  return (
    <Screen title={texts.title} hint={texts.hint} help="storing">
      <div className="panel" onKeyDown={enterMovesOn}>
        <Alert
          type="info"
          showIcon
          role="status"
          title={storing.pending === '' ? texts.scanBattery : texts.scanPlace(storing.pending)}
        />
        <Form layout="vertical" className="entry-form" name="storing" aria-label={texts.title}>
          <Form.Item label={texts.site} htmlFor="storing-site" required>
            <Suggested
              id="storing-site"
              options={usual?.sites.map(({ name }) => name) ?? []}
              value={site}
              onChange={(value) => setChosen(value ?? '')}
            />
          </Form.Item>
          <Form.Item label={texts.battery} htmlFor="storing-battery" required>
            <CodeInput
              id="storing-battery"
              value={storing.pending}
              onChange={storing.setPending}
              placeholder={words.scanHere}
            />
          </Form.Item>
          <Form.Item label={texts.location} htmlFor="storing-location">
            <Suggested
              id="storing-location"
              options={here}
              value={location}
              onChange={(value) => setLocation(value ?? '')}
            />
          </Form.Item>
          <Form.Item label={texts.mass} htmlFor="storing-mass">
            <MassInput id="storing-mass" value={storing.massGrams} onChange={storing.setMass} />
          </Form.Item>
        </Form>
        <div className="entry-actions">
          <ReasonedButton type="primary" reason={reason} onClick={save}>
            {texts.save}
          </ReasonedButton>
          {storing.pending !== '' && <Button onClick={() => storing.setPending('')}>{texts.drop}</Button>}
        </div>
      </div>
      <StoredList storing={storing} />
    </Screen>
  );
}

function refusalOf(
  pending: string,
  site: string,
  mass: number | string | undefined,
  texts: { readonly batteryFirst: string; readonly siteFirst: string; readonly massUnread: string },
): string | undefined {
  if (pending.trim() === '') return texts.batteryFirst;
  if (site === '') return texts.siteFirst;
  return typeof mass === 'string' ? texts.massUnread : undefined;
}
