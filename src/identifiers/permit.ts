import type { Brand } from '../kernel/brand';
import { accepted, firstOutside, normalised, refused, warning, withoutSpaces, type Reading } from './reading';
import { readUscc } from './uscc';

/** 排污许可证编号, HJ 608-2017: the holder's USCC, three digits and a letter. */
export type DischargePermitNo = Brand<string, 'DischargePermitNo'>;

/** The number of a paper whose form no source gives (危废证, 回收证明, 资质认定书 …), as printed. */
export type PaperNo = Brand<string, 'PaperNo'>;

/** For a unit without USCC the trial rule of 2016 gave a substitute that ends in a lower-case letter. */
const SUBSTITUTE = /^H9\d{6}[0-9A-Z]{9}[A-Z]\d{3}[0-9A-Z]$/;

/**
 * Refuses with PERMIT_LEN, PERMIT_FORM or PERMIT_USCC; warns with PERMIT_LETTER, and with what the USCC inside warns of.
 * The last character is no check character, and no class of permit may be derived from it.
 */
export function readDischargePermitNo(raw: string): Reading<DischargePermitNo> {
  const text = normalised(raw);
  if (text.length !== 22) return refused(raw, 'PERMIT_LEN', { length: text.length });
  const letter = text.charAt(21);
  const warnings = letter === 'P' ? [] : [warning('PERMIT_LETTER', { letter })];
  if (SUBSTITUTE.test(text)) {
    const printed = text.slice(0, 17) + text.charAt(17).toLowerCase() + text.slice(18);
    return accepted(raw, printed as DischargePermitNo, warnings);
  }
  const holder = readUscc(text.slice(0, 18));
  const isUsccWrong = holder.reasons.some(({ code }) => code === 'USCC_CHK');
  if (!/^\d{3}[A-Z]$/.test(text.slice(18)) || (holder.value === undefined && !isUsccWrong)) {
    return refused(raw, 'PERMIT_FORM');
  }
  if (isUsccWrong) return refused(raw, 'PERMIT_USCC');
  return accepted(raw, text as DischargePermitNo, [...holder.reasons, ...warnings]);
}

/**
 * 4 to 40 characters: Chinese characters, letters, digits, `-` and brackets. Case is kept, full-width becomes
 * half-width. Refuses with PAPER_LEN or PAPER_CHARS. Unique only per issuer and type of paper.
 */
export function readPaperNo(raw: string): Reading<PaperNo> {
  const text = withoutSpaces(raw);
  if (text.length < 4 || text.length > 40) return refused(raw, 'PAPER_LEN', { length: text.length });
  const outside = firstOutside(text, /[0-9A-Za-z一-龥\-〔〕()]/);
  return outside === undefined ? accepted(raw, text as PaperNo) : refused(raw, 'PAPER_CHARS', outside);
}

/** 道路运输经营许可证: any paper number; ROAD_PERMIT_FORM where it is not of the usual form. Its digits name no district. */
export function readRoadTransportLicenceNo(raw: string): Reading<PaperNo> {
  const reading = readPaperNo(raw);
  if (reading.value === undefined || USUAL_ROAD_FORM.test(reading.value)) return reading;
  return accepted(raw, reading.value, [warning('ROAD_PERMIT_FORM')]);
}

const USUAL_ROAD_FORM =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]交运管许可[一-龥]{1,3}字\d{12}号?$/;
