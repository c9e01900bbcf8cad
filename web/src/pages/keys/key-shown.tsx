import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Modal } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { useTexts } from '../../texts/texts';
import { uiEn } from '../../texts/ui.en';
import { uiZh } from '../../texts/ui.zh';

interface KeyShownProps {
  readonly made: Schemas['CreatedKeyDto'] | undefined;
  readonly onClose: () => void;
}

/** The key itself, this once. Closed only by saying that it is kept. */
export function KeyShown({ made, onClose }: KeyShownProps): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn }).keys;
  const ui = useTexts({ zh: uiZh, en: uiEn });
  const { message } = App.useApp();
  const key = made?.key ?? '';
  const copy = (): void => {
    void navigator.clipboard.writeText(key).then(() => message.success(ui.copied));
  };
  return (
    <Modal
      open={made !== undefined}
      title={texts.madeTitle}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      footer={[
        'clipboard' in navigator && (
          <Button key="copy" icon={<CopyOutlined />} onClick={copy}>
            {texts.copy}
          </Button>
        ),
        <Button key="kept" type="primary" onClick={onClose}>
          {texts.kept}
        </Button>,
      ]}
    >
      <Alert type="warning" showIcon title={texts.madeWarning} />
      <Input.TextArea
        className="key-shown"
        aria-label={texts.title}
        value={key}
        readOnly
        autoSize
        data-no-scan
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </Modal>
  );
}
