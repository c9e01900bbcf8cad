import type { ProblemCode } from '../kernel/problem';
import type { Text } from '../kernel/text';

/** How one refusal is answered: HTTP status, a short name, and what is wrong with the way to mend it. */
export interface ProblemRow {
  readonly status: number;
  readonly title: Text;
  /**
   * `{name}` is filled from the problem's parameters. A parameter that may be missing stands inside brackets or
   * quotation marks; empty ones are taken out again.
   */
  readonly detail: Text;
}

const row = (status: number, title: readonly [string, string], detail: readonly [string, string]): ProblemRow => ({
  status,
  title: { zh: title[0], en: title[1] },
  detail: { zh: detail[0], en: detail[1] },
});

/** Stable: programs of others compare code and status. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemRow>> = {
  BODY_NOT_JSON: row(
    400,
    ['请求内容不是有效的 JSON', 'The body is not valid JSON'],
    [
      '内容无法识别（第 {line} 行第 {column} 列附近）。请检查引号、逗号和括号，并以 UTF-8 编码发送；不支持注释和末尾逗号。',
      'It cannot be read (near line {line}, column {column}). Please check quotes, commas and brackets and send UTF-8; comments and trailing commas are not supported.',
    ],
  ),
  BODY_DUPLICATE_NAME: row(
    400,
    ['同一对象内有重复的名称', 'A name occurs twice in one object'],
    [
      '“{name}”出现了不止一次（{pointer}）。请只保留一个。',
      '"{name}" occurs more than once ({pointer}). Please keep one of them.',
    ],
  ),
  BODY_TOO_LARGE: row(
    413,
    ['请求内容过大', 'The body is too large'],
    [
      '内容超过允许的大小（{limit}）。请分成几批提交。',
      'The body exceeds the permitted size ({limit}). Please send it in several parts.',
    ],
  ),
  BODY_TYPE: row(
    415,
    ['不支持的内容类型', 'Unsupported content type'],
    [
      '此接口不接受这种内容类型（{type}）。请使用 application/json。',
      'This route does not take this content type ({type}). Please use application/json.',
    ],
  ),
  VALIDATION_FAILED: row(
    400,
    ['填写内容需要修改', 'Some fields need to be corrected'],
    [
      '有内容需要修改（共 {count} 处），详见各项说明。修改后可再次提交。',
      'Some of it needs to be corrected (places: {count}); see the list. You may submit again afterwards.',
    ],
  ),
  KIND_UNKNOWN: row(
    400,
    ['没有这种事件类型', 'Unknown kind of event'],
    [
      '事件类型“{kind}”不存在。请从接口文档所列的类型中选择。',
      'There is no kind of event "{kind}". Please choose one of those in the API documentation.',
    ],
  ),
  LIMIT_RANGE: row(
    400,
    ['每页条数超出范围', 'Page size out of range'],
    [
      'limit 应为规定范围内的整数（{min} 到 {max}）。请调整后重试。',
      'limit must be a whole number in the permitted range ({min} to {max}). Please adjust it.',
    ],
  ),
  IDEMPOTENCY_KEY_FORM: row(
    400,
    ['幂等键格式不正确', 'Malformed idempotency key'],
    [
      'Idempotency-Key 应为 1 到 128 个可见的 ASCII 字符。建议使用 UUID。',
      'Idempotency-Key must be 1 to 128 visible ASCII characters. A UUID is a good choice.',
    ],
  ),
  IDEMPOTENCY_KEY_REUSED: row(
    409,
    ['幂等键已用于其他内容', 'The idempotency key was used for something else'],
    [
      '该 Idempotency-Key 已用于一次内容不同的提交。重试请原样提交；新的内容请换新的键。',
      'This Idempotency-Key belongs to a submission with other content. Repeat that one unchanged, or use a new key.',
    ],
  ),

  UNAUTHENTICATED: row(
    401,
    ['请先登录', 'Please sign in'],
    [
      '登录已失效或尚未登录。请登录后再试。',
      'You are not signed in, or your session has ended. Please sign in and try again.',
    ],
  ),
  KEY_EXPIRED: row(
    401,
    ['接口密钥已到期', 'The API key has expired'],
    [
      '该接口密钥已到期（{date}）。请由本单位管理员换发新的密钥。',
      'This API key has expired ({date}). A manager of your enterprise can issue a new one.',
    ],
  ),
  KEY_REVOKED: row(
    401,
    ['接口密钥已停用', 'The API key was revoked'],
    [
      '该接口密钥已停用。请由本单位管理员换发新的密钥。',
      'This API key was revoked. A manager of your enterprise can issue a new one.',
    ],
  ),
  FORBIDDEN: row(
    403,
    ['没有办理此事的权限', 'Not permitted'],
    [
      '您的角色不能办理此事。如确有需要，请联系本单位管理员。',
      'Your role does not include this. If you need it, please ask the manager of your enterprise.',
    ],
  ),
  NO_ENTERPRISE: row(
    403,
    ['账号未关联企业', 'The account belongs to no enterprise'],
    [
      '此事须以企业身份办理，而当前账号未关联企业。请使用企业账号登录。',
      'This is done on behalf of an enterprise, and your account belongs to none. Please sign in with an enterprise account.',
    ],
  ),
  FOREIGN_ORIGIN: row(
    403,
    ['请求来自其他网站', 'The request came from another site'],
    [
      '出于安全考虑，登录状态只能在本站页面使用。请在本站页面操作；程序请使用接口密钥。',
      'For safety a browser session only works from pages of this site. Please use those; programs should use an API key.',
    ],
  ),
  LOGIN_FAILED: row(
    401,
    ['用户名或密码不正确', 'User name or password not correct'],
    [
      '请核对用户名和密码后重试。忘记密码请联系本单位管理员。',
      'Please check both and try again. If you forgot the password, ask the manager of your enterprise.',
    ],
  ),
  LOGIN_LOCKED: row(
    429,
    ['登录尝试过多', 'Too many attempts to sign in'],
    [
      '为保护账号，暂停登录一段时间（{seconds} 秒）。请稍后再试。',
      'To protect the account, signing in is paused for a while ({seconds} seconds). Please try again later.',
    ],
  ),
  PASSWORD_WEAK: row(
    400,
    ['密码过于简单', 'The password is too weak'],
    [
      '密码过短（至少 {min} 个字符），或与用户名、常见密码相同。请换一个。',
      'It is too short (at least {min} characters), or is the user name or a common password. Please choose another.',
    ],
  ),
  PASSWORD_WRONG: row(
    403,
    ['原密码不正确', 'The present password is not correct'],
    ['请核对原密码后重试。', 'Please check the present password and try again.'],
  ),
  SETUP_CODE_WRONG: row(
    403,
    ['设置码不正确', 'The set-up code is not correct'],
    [
      '请使用服务启动时显示的一次性设置码。重新启动服务会显示新的设置码。',
      'Please use the one-time code shown when the service started. A restart shows a new one.',
    ],
  ),
  SETUP_DONE: row(
    409,
    ['已完成初始设置', 'Set-up is already done'],
    ['首位管理员已经建立。请直接登录。', 'The first administrator exists already. Please sign in.'],
  ),
  USER_DUP: row(
    409,
    ['用户名已被使用', 'The user name is taken'],
    ['用户名“{username}”已被使用。请换一个。', 'The user name "{username}" is taken. Please choose another.'],
  ),
  USER_UNKNOWN: row(
    404,
    ['没有这个用户', 'No such user'],
    ['未找到该用户。请核对后重试。', 'This user was not found. Please check and try again.'],
  ),
  KEY_UNKNOWN: row(
    404,
    ['没有这个接口密钥', 'No such API key'],
    ['未找到该接口密钥。请核对后重试。', 'This API key was not found. Please check and try again.'],
  ),
  DRAFT_UNKNOWN: row(
    404,
    ['没有这份草稿', 'No such draft'],
    [
      '未找到该草稿：可能已提交、删除，或三十天未修改而清除。请新建。',
      'This draft was not found: it may have been submitted or deleted, or was forgotten after thirty days without a change. Please begin a new one.',
    ],
  ),
  DRAFT_LIMIT: row(
    409,
    ['草稿过多', 'Too many drafts'],
    [
      '保存的草稿已达上限（{max} 份）。请先提交或删除一些，再保存新的。',
      'You have as many drafts as a person can keep ({max}). Please submit or delete some before saving a new one.',
    ],
  ),
  DRAFT_TOO_LARGE: row(
    413,
    ['草稿过大', 'The draft is too large'],
    [
      '草稿内容超过允许的大小（{max} KiB），未保存。请分成几份，或先提交一部分。',
      'The draft exceeds the permitted size ({max} KiB) and was not saved. Please split it, or submit a part first.',
    ],
  ),
  TOO_MANY_REQUESTS: row(
    429,
    ['请求过于频繁', 'Too many requests'],
    [
      '请求过于频繁，请稍候再试（{seconds} 秒）。大量数据请用批量接口。',
      'Too many requests; please wait a little ({seconds} seconds). For much data use the batch route.',
    ],
  ),

  NOT_FOUND: row(
    404,
    ['没有找到', 'Not found'],
    [
      '所请求的内容不存在，或不在您可查看的范围内。请核对地址。',
      'It does not exist, or is not yours to see. Please check the address.',
    ],
  ),
  BATTERY_UNKNOWN: row(
    404,
    ['没有找到这块电池', 'Battery not found'],
    [
      '没有您可查看的电池“{code}”。请核对编码或内部追溯号；首次登记请使用拆卸或收集。',
      'There is no battery "{code}" that you may see. Please check the code or trace number; a first record is made by removal or collection.',
    ],
  ),
  VEHICLE_UNKNOWN: row(
    404,
    ['没有找到这辆车', 'Vehicle not found'],
    [
      '没有您可查看的车辆“{vin}”。请核对车辆识别代号，或先登记车辆接收。',
      'There is no vehicle "{vin}" that you may see. Please check the VIN, or record its receipt first.',
    ],
  ),
  CONSIGNMENT_UNKNOWN: row(
    404,
    ['没有找到这张交接单', 'Consignment not found'],
    [
      '没有您可查看的交接单“{consignmentNo}”。请核对交接单号。',
      'There is no consignment "{consignmentNo}" that you may see. Please check the number.',
    ],
  ),
  ENTERPRISE_UNKNOWN: row(
    404,
    ['没有找到这家企业', 'Enterprise not found'],
    [
      '没有您可查看的企业“{uscc}”。请核对统一社会信用代码。',
      'There is no enterprise "{uscc}" that you may see. Please check the USCC.',
    ],
  ),
  PAPER_UNKNOWN: row(
    404,
    ['没有找到这份资质', 'Qualification not found'],
    [
      '未找到该资质记录。请从企业页面重新选择。',
      'This qualification was not found. Please choose it from the enterprise page.',
    ],
  ),
  ENTRY_UNKNOWN: row(
    404,
    ['没有找到这条记录', 'Entry not found'],
    [
      '没有您可查看的第“{index}”号记录。请核对序号。',
      'There is no entry "{index}" that you may see. Please check the index.',
    ],
  ),
  PROFILE_UNKNOWN: row(
    404,
    ['没有这种报送格式', 'No such export profile'],
    [
      '报送格式“{profile}”不存在。请从列表中选择。',
      'There is no export profile "{profile}". Please choose one from the list.',
    ],
  ),
  BATCH_UNKNOWN: row(
    404,
    ['没有找到这个批次', 'Batch not found'],
    [
      '没有您可查看的批次“{batch}”。请核对批次号。',
      'There is no batch "{batch}" that you may see. Please check its number.',
    ],
  ),

  DATE_ORD: row(
    409,
    ['时间先后不符', 'The times are out of order'],
    [
      '发生时间早于该对象的上一步（{previous}）。请核对两处时间。',
      'It is said to have happened before the step that precedes it ({previous}). Please check both times.',
    ],
  ),
  VEHICLE_DUP: row(
    409,
    ['该车辆已登记接收', 'The vehicle was received already'],
    [
      '车辆识别代号“{vin}”已登记接收，每辆车只能登记一次。请核对代号。',
      'The vehicle "{vin}" has been received already, and that is recorded once. Please check the VIN.',
    ],
  ),
  CERTIFICATE_DUP: row(
    409,
    ['该车辆已登记回收证明', 'The scrap certificate is recorded already'],
    [
      '该车辆已登记《报废机动车回收证明》（{certificateNo}）。如号码有误，请更正原记录。',
      'A scrap certificate of this vehicle is recorded already ({certificateNo}). If its number is wrong, please correct that entry.',
    ],
  ),
  NOT_RECEIVER: row(
    409,
    ['本单位未接收该车辆', 'Your enterprise did not receive the vehicle'],
    [
      '此步骤由接收该车辆的企业登记。请核对车辆识别代号。',
      'This step is recorded by the enterprise that received the vehicle. Please check the VIN.',
    ],
  ),
  CODE_DUP: row(
    409,
    ['该编码已在流转中', 'The code is already in custody'],
    [
      '该动力电池编码已登记且尚未处置完毕。请核对标签；如确属同码，请申报编码冲突（codeConflict）。',
      'This battery code is recorded and its battery not yet disposed of. Please check the label; if two batteries really carry it, declare a code conflict (codeConflict).',
    ],
  ),
  CODE_AMBIGUOUS: row(
    409,
    ['该编码对应多块电池', 'Several batteries carry this code'],
    [
      '编码“{code}”对应不止一块电池。请改用内部追溯号。',
      'More than one battery carries the code "{code}". Please use the internal trace number.',
    ],
  ),
  CODE_KNOWN: row(
    409,
    ['该电池已有编码', 'The battery has a code already'],
    [
      '该电池已登记编码，不能再次赋码。如原编码有误，请更正原记录。',
      'A code of this battery is recorded already. If it is wrong, please correct that entry.',
    ],
  ),
  NOT_HOLDER: row(
    409,
    ['该电池不由本单位保管', 'Your enterprise does not hold the battery'],
    [
      '电池“{code}”目前不由本单位保管。请核对编码；如已实际收到，请先登记接收。',
      'Your enterprise does not hold the battery "{code}" at present. Please check the code; if it has arrived, record its receipt first.',
    ],
  ),
  BATTERY_FINISHED: row(
    409,
    ['该电池已处置', 'The battery was disposed of'],
    [
      '电池“{code}”已登记处置，不能再办理其他步骤。请核对编码。',
      'The battery "{code}" is recorded as disposed of, and no further step is possible. Please check the code.',
    ],
  ),
  STATE: row(
    409,
    ['当前状态不能办理此步骤', 'Not possible in the present state'],
    [
      '电池“{code}”当前状态不能办理此步骤（{state}）。请先完成前一步骤，或核对编码。',
      'The present state of battery "{code}" does not allow this step ({stateEn}). Please finish the step before it, or check the code.',
    ],
  ),
  CONSIGNMENT_DUP: row(
    409,
    ['交接单号已使用', 'The consignment number is taken'],
    [
      '交接单号“{consignmentNo}”已使用。请换一个号码。',
      'The consignment number "{consignmentNo}" is taken. Please use another.',
    ],
  ),
  CONSIGNMENT_STATE: row(
    409,
    ['交接单当前状态不能办理此步骤', 'Not possible in the present state of the consignment'],
    [
      '交接单“{consignmentNo}”当前状态不能办理此步骤（{state}）。请刷新后核对。',
      'The present state of consignment "{consignmentNo}" does not allow this step ({stateEn}). Please reload and check.',
    ],
  ),
  NOT_NAMED_RECEIVER: row(
    409,
    ['本单位不是交接单的接收单位', 'Your enterprise is not the named receiver'],
    [
      '交接单“{consignmentNo}”的接收单位是其他企业。请核对单号，或请发货单位更正。',
      'Consignment "{consignmentNo}" names another receiver. Please check the number, or ask the sender to correct it.',
    ],
  ),
  NOT_CARRIER: row(
    409,
    ['本单位不是交接单的承运单位', 'Your enterprise is not the carrier'],
    [
      '交接单“{consignmentNo}”的提货由承运单位登记。请核对单号。',
      'The pick-up of consignment "{consignmentNo}" is recorded by its carrier. Please check the number.',
    ],
  ),
  NOT_SENDER: row(
    409,
    ['本单位不是交接单的发货单位', 'Your enterprise is not the sender'],
    [
      '交接单“{consignmentNo}”的此步骤由发货单位登记。请核对单号。',
      'This step of consignment "{consignmentNo}" is recorded by its sender. Please check the number.',
    ],
  ),
  ITEMS_INCOMPLETE: row(
    409,
    ['交接明细不完整', 'Items are missing'],
    [
      '交接单上还有电池未填结果（{missing}）。请逐件填写：接收、拒收或未到。',
      'Some items of the consignment have no result ({missing}). Please give one for each: accepted, refused or missing.',
    ],
  ),
  ITEM_FOREIGN: row(
    409,
    ['电池不在该交接单上', 'The battery is not on the consignment'],
    [
      '电池“{code}”不在该交接单上。如实际多收，请将结果填为“多货”（unexpected）。',
      'The battery "{code}" is not on this consignment. If it did arrive, give the result "unexpected".',
    ],
  ),
  TOUCHES_LIMIT: row(
    400,
    ['一次涉及的对象过多', 'Too many things in one entry'],
    [
      '一条记录涉及的对象超过上限（{max} 个）。请分几次登记。',
      'One entry concerns more things than it may (at most {max}). Please record them in several entries.',
    ],
  ),
  ENTERPRISE_DUP: row(
    409,
    ['该企业已登记', 'The enterprise is registered already'],
    [
      '统一社会信用代码“{uscc}”已登记。请直接使用，或核对代码。',
      'The USCC "{uscc}" is registered already. Please use that record, or check the code.',
    ],
  ),
  PAPER_DUP: row(
    409,
    ['该资质已登记', 'The qualification is recorded already'],
    [
      '相同类型和编号的资质已登记（{number}）。请核对编号，或更新原记录的状态。',
      'A qualification of this type and number is recorded already ({number}). Please check the number, or change the status of that record.',
    ],
  ),
  PAPER_STATE: row(
    409,
    ['资质当前状态不能这样变更', 'The status cannot change in this way'],
    [
      '该资质不能作此状态变更（{state}）。请核对现状和起始日期。',
      'The status of this qualification cannot change in this way ({stateEn}). Please check its present state and the date.',
    ],
  ),
  NOT_OWN_ENTRY: row(
    409,
    ['不是本单位的记录', 'Not an entry of your enterprise'],
    [
      '只能更正或作废本单位登记的记录。请联系登记单位办理。',
      'Only entries of your own enterprise can be corrected or voided. Please ask the one that recorded it.',
    ],
  ),
  NOT_CORRECTABLE: row(
    409,
    ['该记录不能更正或作废', 'The entry cannot be corrected or voided'],
    [
      '这类记录不能更正或作废（{kind}）。请按实际情况登记新的记录。',
      'An entry of this kind cannot be corrected or voided ({kind}). Please record what is true as a new entry.',
    ],
  ),
  BUILT_UPON: row(
    409,
    ['其他单位已据此办理后续步骤', 'Others have built on this entry'],
    [
      '其他单位已在该记录之后登记了步骤，不能再更正或作废。请与对方协商后由其先处理。',
      'Another enterprise has recorded a step after this entry, so it cannot change now. Please agree with them on undoing theirs first.',
    ],
  ),
  STEPS_AFTER: row(
    409,
    ['该记录之后还有步骤', 'Later steps rest on this entry'],
    [
      '该记录之后的步骤（第 {index} 条）以它为前提。请先作废后面的步骤，再处理这一条。',
      'A later step (entry {index}) rests on this entry. Please void the later steps first.',
    ],
  ),
  FIELD_NOT_CORRECTABLE: row(
    409,
    ['该字段不能更正', 'This field cannot be corrected'],
    [
      '字段“{field}”不能更正。请作废原记录后重新登记。',
      'The field "{field}" cannot be corrected. Please void the entry and record it again.',
    ],
  ),
  ROW_UNKNOWN: row(
    404,
    ['批次中没有这一行', 'No such row in the batch'],
    [
      '批次中没有行“{row}”。请使用该批次导出的文件回填。',
      'There is no row "{row}" in the batch. Please fill in the file exported for it.',
    ],
  ),
  STALE_VERSION: row(
    409,
    ['内容已在别处更新', 'It has been changed elsewhere'],
    ['该内容在您打开之后已更新。请刷新后再操作。', 'It has changed since you opened it. Please reload and try again.'],
  ),

  QUEUE_FULL: row(
    503,
    ['系统繁忙', 'The service is busy'],
    [
      '排队办理的请求已满，本次未作登记。请稍候片刻再次提交。',
      'The queue is full and nothing was recorded. Please submit again in a moment.',
    ],
  ),
  READ_ONLY: row(
    503,
    ['系统暂停登记，仅可查询', 'The service is read-only at present'],
    [
      '系统正在核对账本，暂时只能查询，本次未作登记。请稍后再试，或联系系统管理员。',
      'The ledger is being checked and can only be read; nothing was recorded. Please try again later, or ask the administrator.',
    ],
  ),
  DATABASE_AWAY: row(
    503,
    ['数据库暂时无法访问', 'The database cannot be reached'],
    [
      '数据库暂时无法访问，本次未作登记。请稍候片刻再次提交。',
      'The database cannot be reached at present and nothing was recorded. Please submit again in a moment.',
    ],
  ),
  OUTCOME_UNKNOWN: row(
    503,
    ['暂时无法确认是否已登记', 'It is not known whether this was recorded'],
    [
      '提交时与数据库的连接中断，暂时无法确认是否已登记。请用同一 Idempotency-Key 再次提交：已登记的不会重复登记；未使用该标识的，请先查询再决定是否重新提交。',
      'The connection to the database broke while this was being recorded, and whether it holds is not known. Please submit again with the same Idempotency-Key: what was recorded is not recorded twice. Without a key, please look first before you submit again.',
    ],
  ),
  INTERNAL: row(
    500,
    ['系统出现意外问题', 'Something unexpected went wrong'],
    [
      '请稍后重试。如仍不成功，请将请求编号（{requestId}）告知系统管理员。',
      'Please try again later. If it persists, tell the administrator the request id ({requestId}).',
    ],
  ),
};
