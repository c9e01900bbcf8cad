import type { ReactElement } from 'react';
import { logEn } from '../../texts/log.en';
import { logZh } from '../../texts/log.zh';
import { useTexts } from '../../texts/texts';

/** How anybody verifies the ledger without trusting this page. */
export function Elsewhere(): ReactElement {
  const texts = useTexts({ zh: logZh, en: logEn });
  const [keep, take, verify, codes] = texts.elsewhereText;
  return (
    <section className="panel">
      <h2>{texts.elsewhere}</h2>
      <ol>
        <li>{keep}</li>
        <li>
          {take} <code className="hash">{texts.commandExport}</code>
        </li>
        <li>
          {verify} <code className="hash">{texts.commandVerify}</code>
        </li>
        <li>{codes}</li>
      </ol>
    </section>
  );
}
