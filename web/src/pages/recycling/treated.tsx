import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { PATHS } from '../../paths';
import { Remarks } from '../../record/remarks';
import type { Recorded } from '../../record/use-record';
import { recyclingEn } from '../../texts/recycling.en';
import { recyclingZh } from '../../texts/recycling.zh';
import { useTexts } from '../../texts/texts';

interface TreatedProps {
  readonly recorded: Recorded;
  readonly done: string;
  readonly open: string;
  readonly onNext: () => void;
}

/** What was recorded, what the service remarks, and what may come next. */
export function Treated({ recorded, done, open, onNext }: TreatedProps): ReactElement {
  const texts = useTexts({ zh: recyclingZh, en: recyclingEn });
  const navigate = useNavigate();
  return (
    <div className="panel">
      <Remarks recorded={recorded} done={done} />
      <div className="entry-actions">
        <Button type="primary" autoFocus onClick={onNext}>
          {texts.another}
        </Button>
        <Button onClick={() => void navigate(PATHS.battery(recorded.subject.label))}>{open}</Button>
      </div>
    </div>
  );
}
