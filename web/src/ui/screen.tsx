import { QuestionCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { PATHS } from '../paths';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';

interface ScreenProps {
  readonly title: string;
  /** One plain sentence: what this screen is for. */
  readonly hint?: ReactNode;
  /** Its page of the manual. */
  readonly help?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a screen: heading, what it is for, the way to its page of the manual, and what can be done. */
export function Screen({ title, hint, help, actions, children }: ScreenProps): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <section className="screen">
      <header className="screen-head">
        <h1>{title}</h1>
        {help !== undefined && (
          <Link className="screen-help" to={PATHS.manual(help)}>
            <QuestionCircleOutlined aria-hidden="true" /> {texts.help}
          </Link>
        )}
        <div className="screen-actions">{actions}</div>
        {hint !== undefined && <p className="screen-hint">{hint}</p>}
      </header>
      {children}
    </section>
  );
}
