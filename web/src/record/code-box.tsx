import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { CameraButton } from '../scan/camera';
import { recognise } from '../scan/recognise';
import { gatherEn } from '../texts/gather.en';
import { gatherZh } from '../texts/gather.zh';
import { useTexts } from '../texts/texts';

interface CodeBoxProps {
  readonly onCodes: (codes: readonly string[]) => void;
  /** What the button says that takes what was typed. */
  readonly action?: string;
}

/** Where codes are typed or pasted, one or many, or held before a camera. A scanner needs no box. */
export function CodeBox({ onCodes, action }: CodeBoxProps): ReactElement {
  const texts = useTexts({ zh: gatherZh, en: gatherEn });
  const [text, setText] = useState('');
  const add = (): void => {
    const codes = codesIn(text);
    setText('');
    if (codes.length > 0) onCodes(codes);
  };
  return (
    <div className="code-box">
      <Input.TextArea
        aria-label={texts.box}
        placeholder={texts.box}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          if (event.nativeEvent.isComposing || event.shiftKey) return;
          event.preventDefault();
          add();
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Button icon={<PlusOutlined />} onClick={add}>
        {action ?? texts.add}
      </Button>
      <CameraButton onText={(seen) => onCodes(codesIn(seen))} />
    </div>
  );
}

/** Codes of a pasted column, a line of words, or one label. */
function codesIn(text: string): string[] {
  const pieces = text.split(/[\s,;，；、]+/).filter((piece) => piece !== '');
  return pieces.map((piece) => recognise(piece).code);
}
