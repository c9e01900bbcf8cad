import { CameraOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { type ReactElement, useState } from 'react';
import { CameraDialog } from '../scan/camera';
import { cleanCode } from '../scan/clean';
import { recognise } from '../scan/recognise';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';

interface CodeInputProps {
  readonly value?: string | undefined;
  readonly onChange?: (value: string) => void;
  readonly id?: string;
  /** Kinds of scans this field takes by itself while it has the focus; a screen that takes scans needs none. */
  readonly asksFor?: string;
  readonly placeholder?: string;
}

/** A number that is scanned, pasted, photographed or typed; shown as it will be compared once it is left. */
export function CodeInput({ value = '', onChange, asksFor, ...rest }: CodeInputProps): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const [isLooking, setIsLooking] = useState(false);
  const read = (text: string): void => {
    setIsLooking(false);
    onChange?.(recognise(text).code);
  };
  const tidy = (): void => {
    const tidied = cleanCode(value);
    if (tidied !== value) onChange?.(tidied);
  };
  return (
    <Space.Compact block>
      <Input
        {...rest}
        className="code"
        data-scan={asksFor}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={tidy}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        count={{ show: ({ count }) => (count === 0 ? '' : texts.characters(count)) }}
      />
      <Button
        icon={<CameraOutlined />}
        aria-label={texts.camera}
        title={texts.camera}
        onClick={() => setIsLooking(true)}
      />
      <CameraDialog isOpen={isLooking} onText={read} onClose={() => setIsLooking(false)} />
    </Space.Compact>
  );
}
