import { Button, type ButtonProps, Tooltip } from 'antd';
import { type ReactElement, useId } from 'react';

interface ReasonedButtonProps extends Omit<ButtonProps, 'disabled'> {
  /** Why it cannot be pressed; it can when there is none. */
  readonly reason?: string | undefined;
}

/** A button that, when it cannot be pressed, says why to eyes, pointer, keyboard and screen reader alike. */
export function ReasonedButton({ reason, onClick, ...rest }: ReasonedButtonProps): ReactElement {
  const id = useId();
  if (reason === undefined) return <Button {...rest} onClick={onClick} />;
  return (
    <Tooltip title={reason} trigger={['hover', 'focus']}>
      <Button {...rest} htmlType="button" className="refused-button" aria-disabled="true" aria-describedby={id} />
      <span id={id} className="visually-hidden">
        {reason}
      </span>
    </Tooltip>
  );
}
