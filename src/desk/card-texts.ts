import type { Text } from '../kernel/text';

/** The console's screens by words that never change; what a screen is called stands in the console's own texts. */
export type Screen =
  | 'batteries'
  | 'consignments'
  | 'enterprises'
  | 'filings'
  | 'flags'
  | 'keys'
  | 'ledger'
  | 'qualifications'
  | 'users'
  | 'vehicles';

export type CardGroup = 'todo' | 'deadline' | 'waiting' | 'returned' | 'filing' | 'qualification' | 'flag' | 'system';

/** How a card looks while there is something in it: `ok` is said where there is nothing. */
export type CardSeverity = 'ok' | 'info' | 'warning' | 'danger';

/** What a card says, whoever looks at it. */
export interface CardText {
  readonly group: CardGroup;
  readonly title: Text;
  readonly hint: Text;
  readonly severity: Exclude<CardSeverity, 'ok'>;
  readonly screen: Screen;
}

/** Days before its end in which a paper is told to be ending. A reminder of this service, no rule of law. */
export const EXPIRING_DAYS = 60;

// prettier-ignore
export const CARD_TEXTS = {
  receive: {
    group: 'todo', severity: 'warning', screen: 'consignments',
    title: { zh: '待收货', en: 'To receive' },
    hint: { zh: '对方已发出、本单位尚未接收的交接单。到货后逐件核对接收。', en: 'Consignments sent to you and not yet received. Check them item by item when they arrive.' },
  },
  'pick-up': {
    group: 'todo', severity: 'warning', screen: 'consignments',
    title: { zh: '待提货', en: 'To pick up' },
    hint: { zh: '由本单位承运、尚未提货的交接单。', en: 'Consignments that you are to carry and have not picked up.' },
  },
  store: {
    group: 'todo', severity: 'warning', screen: 'batteries',
    title: { zh: '待入库', en: 'To store' },
    hint: { zh: '已拆卸或已收集、尚未入库的电池。扫描电池和库位入库。', en: 'Batteries removed or collected and not yet stored. Scan the battery and its place.' },
  },
  'take-back': {
    group: 'todo', severity: 'warning', screen: 'consignments',
    title: { zh: '待退回入库', en: 'To take back' },
    hint: { zh: '被拒收或未到、正退回本单位的交接单。收到后办理退回入库。', en: 'Consignments with items refused or missing that come back to you. Record their return.' },
  },
  'due-soon': {
    group: 'deadline', severity: 'warning', screen: 'filings',
    title: { zh: '即将超期', en: 'Due soon' },
    hint: { zh: '七日内到期、尚未受理的报送事项。', en: 'Reports due within seven days and not yet accepted.' },
  },
  overdue: {
    group: 'deadline', severity: 'danger', screen: 'filings',
    title: { zh: '已超期', en: 'Overdue' },
    hint: { zh: '到期日已过、尚未受理的报送事项。', en: 'Reports whose due date has passed and that are not accepted.' },
  },
  'awaiting-receiver': {
    group: 'waiting', severity: 'info', screen: 'consignments',
    title: { zh: '待对方', en: 'Waiting for the other side' },
    hint: { zh: '本单位已发出、对方尚未接收的交接单。', en: 'Consignments you sent that the receiver has not received yet.' },
  },
  returning: {
    group: 'returned', severity: 'warning', screen: 'batteries',
    title: { zh: '被退回', en: 'Returned' },
    hint: { zh: '被拒收或未到、退回在途的电池；仍由本单位负责。', en: 'Batteries refused or missing, on their way back; you still answer for them.' },
  },
  rejected: {
    group: 'filing', severity: 'danger', screen: 'filings',
    title: { zh: '上报失败', en: 'Rejected reports' },
    hint: { zh: '平台退回的报送事项。按退回原因更正后重报。', en: 'Reports that the platform sent back. Correct what it names and file again.' },
  },
  lacking: {
    group: 'filing', severity: 'warning', screen: 'filings',
    title: { zh: '缺项', en: 'Incomplete reports' },
    hint: { zh: '缺少必填内容、现在还不能导出的报送事项。', en: 'Reports that lack a required value and cannot be exported yet.' },
  },
  'papers-expiring': {
    group: 'qualification', severity: 'warning', screen: 'qualifications',
    title: { zh: '资质到期', en: 'Papers ending' },
    hint: { zh: '六十日内到期、未见续期的资质。', en: 'Papers that end within sixty days with no renewal recorded.' },
  },
  'papers-lacking': {
    group: 'qualification', severity: 'danger', screen: 'qualifications',
    title: { zh: '资质缺失', en: 'Papers lacking' },
    hint: { zh: '今日应有而没有，或不在有效状态的资质。只待核验的不计。', en: 'Papers required today that are not there or do not hold. Those only waiting to be verified are not counted.' },
  },
  'papers-to-verify': {
    group: 'qualification', severity: 'info', screen: 'qualifications',
    title: { zh: '待核验资质', en: 'Papers to verify' },
    hint: { zh: '已登记、尚未核验的资质。', en: 'Papers recorded that nobody has verified.' },
  },
  flags: {
    group: 'flag', severity: 'danger', screen: 'flags',
    title: { zh: '线索', en: 'Flags' },
    hint: { zh: '对本单位的线索：应当核实的事项，不是违法认定。', en: 'Flags about you: matters to be looked into, not findings of an offence.' },
  },
  'flags-by-severity': {
    group: 'flag', severity: 'warning', screen: 'flags',
    title: { zh: '线索：{name}', en: 'Flags: {name}' },
    hint: { zh: '仍然成立的线索，含已过期限的报送。', en: 'Flags that hold, deadlines that have passed among them.' },
  },
  'flags-by-rule': {
    group: 'flag', severity: 'warning', screen: 'flags',
    title: { zh: '{rule} {name}', en: '{rule} {name}' },
    hint: { zh: '命中最多的规则之一。', en: 'One of the rules that fire most.' },
  },
  standing: {
    group: 'qualification', severity: 'danger', screen: 'enterprises',
    title: { zh: '企业：{name}', en: 'Enterprises: {name}' },
    hint: { zh: '今日至少一项活动处于此状态的企业。', en: 'Enterprises with at least one activity in this state today.' },
  },
  'overdue-of': {
    group: 'deadline', severity: 'danger', screen: 'filings',
    title: { zh: '已超期：{name}', en: 'Overdue: {name}' },
    hint: { zh: '超期事项最多的企业之一。', en: 'One of the enterprises with most overdue reports.' },
  },
  'vehicles-missing': {
    group: 'todo', severity: 'danger', screen: 'vehicles',
    title: { zh: '无电池报废车', en: 'Vehicles without battery' },
    hint: { zh: '接收时电池缺失的新能源车，换电车型不计。', en: 'Vehicles received without their battery; swap models are not counted.' },
  },
  'in-transit': {
    group: 'waiting', severity: 'info', screen: 'consignments',
    title: { zh: '在途', en: 'In transit' },
    hint: { zh: '已提货、尚未接收的交接单，最久 {days} 天。未查到在途时限的规定，不作超期判断。', en: 'Picked up and not yet received; the longest for {days} days. No limit for transit was found in law, so none is judged.' },
  },
  users: {
    group: 'system', severity: 'info', screen: 'users',
    title: { zh: '账号', en: 'People' },
    hint: { zh: '可登录的全部账号，含已停用的。', en: 'All accounts, those shut ones included.' },
  },
  keys: {
    group: 'system', severity: 'info', screen: 'keys',
    title: { zh: '接口密钥', en: 'API keys' },
    hint: { zh: '全部接口密钥，含已停用和已过期的。', en: 'All API keys, revoked and expired ones included.' },
  },
  reviews: {
    group: 'system', severity: 'warning', screen: 'flags',
    title: { zh: '待完成的复核', en: 'Pending reviews' },
    hint: { zh: '资质变动后，正对以往记录重新判断。一般很快自行完成。', en: 'Entries of the past being judged again after a paper changed. They finish by themselves.' },
  },
  log: {
    group: 'system', severity: 'info', screen: 'ledger',
    title: { zh: '台账记录', en: 'Entries in the log' },
    hint: { zh: '台账中的全部记录。', en: 'All entries of the ledger.' },
  },
} as const satisfies Record<string, CardText>;

export type CardName = keyof typeof CARD_TEXTS;
