import type { ReactElement } from 'react';
import { useTexts } from '../../texts/texts';
import { vehiclesEn } from '../../texts/vehicles.en';
import { vehiclesZh } from '../../texts/vehicles.zh';
import { Badge } from '../../ui/badge';

/** 证明状态: whether the scrap certificate has been issued. */
export function CertificateBadge({ certificateNo }: { readonly certificateNo: string | null }): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  return certificateNo === null ? (
    <Badge code="not-certified" text={texts.notCertified} tone="wait" />
  ) : (
    <Badge code="certified" text={texts.certified} tone="good" />
  );
}
