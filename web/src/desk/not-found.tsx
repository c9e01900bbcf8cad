import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../paths';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';
import { Empty } from '../ui/empty';
import { Screen } from '../ui/screen';

export function NotFound(): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  return (
    <Screen title={texts.notFound}>
      <Empty what={texts.notFoundHint} todo={<Link to={PATHS.home}>{texts.home}</Link>} />
    </Screen>
  );
}
