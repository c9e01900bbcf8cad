import { Button, Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { PATHS } from '../../paths';
import { logEn } from '../../texts/log.en';
import { logZh } from '../../texts/log.zh';
import { useTexts } from '../../texts/texts';

/** Opens one entry by its index. */
export function EntryFinder(): ReactElement {
  const texts = useTexts({ zh: logZh, en: logEn });
  const navigate = useNavigate();
  const go = ({ index }: { index?: number | null }): void => {
    if (typeof index === 'number') void navigate(`${PATHS.log}?index=${String(index)}`);
  };
  return (
    <section className="panel">
      <h2>{texts.find}</h2>
      <Form layout="inline" onFinish={go}>
        <Form.Item name="index" label={texts.findBox}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
        <Button htmlType="submit">{texts.findGo}</Button>
      </Form>
    </section>
  );
}
