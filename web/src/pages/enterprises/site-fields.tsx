import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { useWords } from '../../ui/words';

/** The sites of an enterprise: name, address, district. */
export function SiteFields(): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const districts = useWords('districts');
  return (
    <fieldset className="entry-wide site-fields">
      <legend>{texts.sites}</legend>
      <Form.List name="sites">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="site-line">
                <Form.Item name={[name, 'name']} label={texts.siteName} required>
                  <Input autoComplete="off" maxLength={64} />
                </Form.Item>
                <Form.Item name={[name, 'address']} label={texts.address}>
                  <Input autoComplete="off" maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'districtCode']} label={texts.district}>
                  <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={districts.choices} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={texts.removeSite(name + 1)}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {texts.addSite}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
