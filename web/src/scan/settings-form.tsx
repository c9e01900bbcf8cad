import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactElement } from 'react';
import { scanEn } from '../texts/scan.en';
import { scanZh } from '../texts/scan.zh';
import { useTexts } from '../texts/texts';
import { IDLE_MS, setScanSettings, SUFFIXES, useScanSettings } from './settings';

/** How the scanner at this device is set. Each change counts at once. */
export function SettingsForm(): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn }).settings;
  const { suffix, prefix, idleMs } = useScanSettings();
  return (
    <Form layout="vertical" component="div">
      <p>{texts.note}</p>
      <Form.Item label={texts.suffix} htmlFor="scan-suffix">
        <Select
          id="scan-suffix"
          value={suffix}
          options={SUFFIXES.map((value) => ({ value, label: texts.suffixes[value] }))}
          onChange={(value) => setScanSettings({ suffix: value })}
        />
      </Form.Item>
      <Form.Item label={texts.prefix} extra={texts.prefixHint} htmlFor="scan-prefix">
        <Input
          id="scan-prefix"
          data-no-scan
          maxLength={20}
          value={prefix}
          onChange={(event) => setScanSettings({ prefix: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={texts.idle} extra={texts.idleHint} htmlFor="scan-idle">
        <InputNumber
          id="scan-idle"
          min={IDLE_MS.least}
          max={IDLE_MS.most}
          step={10}
          value={idleMs}
          onChange={(value) => setScanSettings({ idleMs: value ?? IDLE_MS.usual })}
        />
      </Form.Item>
    </Form>
  );
}
