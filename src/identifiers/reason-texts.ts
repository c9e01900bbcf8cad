import type { Text } from '../kernel/text';
import type { ReasonCode } from './reading';

/** What a person is told: what is wrong, then how to mend it. The field's name and the row stand before it. */
export const REASON_TEXTS: Readonly<Record<ReasonCode, Text>> = {
  USCC_LEN: {
    zh: '应为 18 位，现为 {length} 位。请从营业执照复制。',
    en: 'Must have 18 characters, has {length}. Copy it from the business licence.',
  },
  USCC_CHARS: {
    zh: '第 {position} 位“{character}”不应出现在统一社会信用代码的这一位。请从营业执照复制（不使用 I、O、S、V、Z，第 3–8 位为数字）。',
    en: 'Character {position}, “{character}”, cannot stand there in a social credit code. Copy it from the business licence (I, O, S, V and Z are not used; characters 3–8 are digits).',
  },
  USCC_CHK: {
    zh: '校验位不正确。请从营业执照复制。',
    en: 'The check character is wrong. Copy it from the business licence.',
  },
  USCC_LEGACY: {
    zh: '校验位不一致，但其中的组织机构代码正确，可能是福州、厦门早期试点代码。与营业执照核对无误可继续。',
    en: 'The check character does not match, but the organisation code inside is right: it may be an early pilot code of Fuzhou or Xiamen. Compare with the business licence; if it agrees, go on.',
  },
  ORG_LEN: {
    zh: '应为 9 位，现为 {length} 位。请对照组织机构代码证核对后重填。',
    en: 'Must have 9 characters, has {length}. Compare with the organisation code certificate and enter it again.',
  },
  ORG_CHARS: {
    zh: '第 {position} 位“{character}”不是数字或大写字母。请对照组织机构代码证核对后重填。',
    en: 'Character {position}, “{character}”, is neither a digit nor a letter A–Z. Compare with the organisation code certificate and enter it again.',
  },
  ORG_CHK: {
    zh: '校验位不正确。请对照组织机构代码证核对后重填。',
    en: 'The check character is wrong. Compare with the organisation code certificate and enter it again.',
  },
  VIN_LEN: {
    zh: '应为 17 位，现为 {length} 位。请核对行驶证或车身标识后重填。',
    en: 'Must have 17 characters, has {length}. Compare with the vehicle licence or the mark on the body and enter it again.',
  },
  VIN_CHARS: {
    zh: '第 {position} 位“{character}”不应出现在车辆识别代号的这一位（不使用 I、O、Q）。请核对行驶证或车身标识后重填。',
    en: 'Character {position}, “{character}”, cannot stand there in a VIN (I, O and Q are not used). Compare with the vehicle licence or the mark on the body and enter it again.',
  },
  VIN_CHECK: {
    zh: '第 9 位校验不正确，可能录错一位。请核对行驶证或车身标识后重填。',
    en: 'The check digit (character 9) is wrong; one character may have been mistyped. Compare with the vehicle licence or the mark on the body and enter it again.',
  },
  VIN_CHK: {
    zh: '第 9 位校验不一致，可能录错一位。确认无误可继续。',
    en: 'The check digit (character 9) does not match; one character may have been mistyped. If it is right, go on.',
  },
  CODE_LEN: {
    zh: '国标编码为 24 位（梯次利用产品 19 位），现为 {length} 位。请重新扫描；若标签确为其他格式，请将『编码状态』填为『非国标』。',
    en: 'The national code has 24 characters (19 for a second-use product), this has {length}. Scan again; if the label has another format, set the code status to non-standard.',
  },
  CODE_NUM: {
    zh: '单元格被表格软件转成了数字（{text}），已无法还原。请将该列设为文本后重新粘贴。',
    en: 'The spreadsheet turned the cell into a number ({text}) and the code is lost. Set the column to text and paste it again.',
  },
  CODE_FORM: {
    zh: '第 {position} 位“{character}”不符合 GB/T 34014 的编码结构。请重新扫描或对照标签核对；若标签确为其他格式，请将『编码状态』填为『非国标』。',
    en: 'Character {position}, “{character}”, does not fit the structure of GB/T 34014. Scan again or compare with the label; if the label has another format, set the code status to non-standard.',
  },
  CODE_DATE: {
    zh: '生产日期代码“{letters}”不是真实存在的日期。请重新扫描或对照标签核对。',
    en: 'The production date letters “{letters}” name no day of the calendar. Scan again or compare with the label.',
  },
  CODE_FUTURE: {
    zh: '编码中的生产日期 {madeOn} 晚于接收日期 {receivedOn}。请核对编码和日期。',
    en: 'The production date in the code, {madeOn}, is later than the day of receipt, {receivedOn}. Check the code and the date.',
  },
  CODE_SERIAL: {
    zh: '序列号“{serial}”不是 7 位数字或全为 0。请对照标签核对，确认无误可继续。',
    en: 'The serial number “{serial}” is not seven digits, or all zeros. Compare with the label; if it is right, go on.',
  },
  CODE_LETTERS: {
    zh: '第 {position} 位为字母“{character}”，容易与数字混淆。请对照标签核对，确认无误可继续。',
    en: 'Character {position} is the letter “{character}”, easily taken for a digit. Compare with the label; if it is right, go on.',
  },
  CODE_LEVEL: {
    zh: '编码第 4 位为 {found}，与所填层级 {declared} 不一致（P 电池包，M 模块，C 单体）。请核对是否扫了另一张标签。',
    en: 'Character 4 of the code is {found}, but the level entered is {declared} (P pack, M module, C cell). Check whether another label was scanned.',
  },
  TRACE_NO_FORM: {
    zh: '“{text}”不是内部追溯号。格式为 NB-行政区划-年份-序号，例如 NB-371502-2026-000123。请核对标签后重填。',
    en: '“{text}” is not an internal trace number. The form is NB-district-year-number, for example NB-371502-2026-000123. Please check the label and enter it again.',
  },
  DISTRICT_FORM: {
    zh: '行政区划代码应为 6 位数字，例如 371502。请从列表中选择。',
    en: 'A district code has six digits, for example 371502. Choose one from the list.',
  },
  DISTRICT_ABSENT: {
    zh: '{code} 不在聊城市行政区划代码表内。请从列表中选择（开发区填所在县市区的代码）。',
    en: '{code} is not in the table of Liaocheng. Choose one from the list (for a development zone, the county it lies in).',
  },
  DISTRICT_HISTORIC: {
    zh: '{code} 已撤销，现为 {successor}。新登记请用 {successor}，历史资料可继续。',
    en: '{code} has been abolished and is now {successor}. Use {successor} for new records; for old papers, go on.',
  },
  DISTRICT_UNKNOWN: {
    zh: '{code} 不在本系统的行政区划代码表内，未核对。确认无误可继续。',
    en: '{code} is not in the table of this system and was not checked. If it is right, go on.',
  },
  PLATE_FORM: {
    zh: '“{text}”不是机动车号牌格式。请核对行驶证，例如 鲁P12345、鲁PD12345；已无号牌的可不填。',
    en: '“{text}” is not a vehicle plate. Compare with the vehicle licence, for example 鲁P12345 or 鲁PD12345; leave it empty if there is no plate.',
  },
  PLATE_POWER: {
    zh: '号牌字母“{letter}”与所填动力类别不一致（D、A、B、C、E 为纯电动，F、G、H、J、K 为非纯电动）。请核对。',
    en: 'The plate letter “{letter}” does not agree with the power type entered (D, A, B, C, E: battery electric; F, G, H, J, K: other new energy). Check both.',
  },
  PERMIT_LEN: {
    zh: '排污许可证编号应为 22 位，现为 {length} 位。请从许可证复制。',
    en: 'A pollutant discharge permit number has 22 characters, this has {length}. Copy it from the permit.',
  },
  PERMIT_FORM: {
    zh: '排污许可证编号应为 18 位统一社会信用代码 + 3 位数字 + 1 位字母。请从许可证复制。',
    en: 'A pollutant discharge permit number is a social credit code (18), three digits and a letter. Copy it from the permit.',
  },
  PERMIT_USCC: {
    zh: '前 18 位的统一社会信用代码校验位不正确。请从许可证复制。',
    en: 'The check character of the social credit code (first 18 characters) is wrong. Copy it from the permit.',
  },
  PERMIT_LETTER: {
    zh: '末位“{letter}”不是常见的 P。请对照许可证核对，确认无误可继续。',
    en: 'The last character “{letter}” is not the usual P. Compare with the permit; if it is right, go on.',
  },
  PAPER_LEN: {
    zh: '编号应为 4–40 个字符，现为 {length} 个。请对照证件核对后重填。',
    en: 'A number has 4–40 characters, this has {length}. Compare with the paper and enter it again.',
  },
  PAPER_CHARS: {
    zh: '第 {position} 个字符“{character}”不能用在编号中。请只填汉字、字母、数字、“-”和括号。',
    en: 'Character {position}, “{character}”, cannot stand in a number. Use Chinese characters, letters, digits, “-” and brackets only.',
  },
  ROAD_PERMIT_FORM: {
    zh: '与常见的“鲁交运管许可聊字”加 12 位数字的写法不同。请对照道路运输经营许可证核对，确认无误可继续。',
    en: 'This differs from the usual 鲁交运管许可聊字 with 12 digits. Compare with the road transport licence; if it is right, go on.',
  },
  UN_PREFIX: {
    zh: '缺少前缀 UN。是否为 {suggestion}？请按此重填。',
    en: 'The prefix UN is missing. Is it {suggestion}? Then enter that.',
  },
  UN_FORM: {
    zh: '“{text}”不是 UN 编号。格式为 UN 加 4 位数字，例如 UN3480。请核对后重填。',
    en: '“{text}” is not a UN number. The form is UN and four digits, for example UN3480. Please check and enter it again.',
  },
  UN_UNKNOWN: {
    zh: '{number} 不是电池类 UN 编号。退役锂离子动力电池一般为 UN3480。请核对后重填。',
    en: '{number} is not a UN number of batteries handled here. A retired lithium-ion traction battery is usually UN3480. Please check and enter it again.',
  },
  UN_VEHICLE: {
    zh: 'UN3171 不再用于锂电池车辆，装有锂离子电池的整车为 UN3556。确认无误可继续并注明。',
    en: 'UN3171 no longer covers vehicles with lithium batteries; a vehicle with its lithium-ion battery is UN3556. If it is right, go on and add a note.',
  },
};
