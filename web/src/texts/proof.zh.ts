const n = (count: number): string => count.toLocaleString('zh-CN');

/** What the proof panel says. */
export const proofZh = {
  title: '存证核对',
  hint: '由您的浏览器重新计算，不采信服务的结论。',
  runningLog: '正在核对日志的检查点…',
  running: (done: number, of: number) => `正在核对第 ${n(done)} / ${n(of)} 条…`,
  again: '重新验证',
  save: '保存检查点文件',
  saveNothing: '还没有可信的检查点可以保存',
  saveHint: '检查点请存到本服务之外的地方（如 U 盘或邮件）；日后任何人都可用它核对日志是否被改写。',
  failed: '核对没有完成。',

  scope: (proved: number, total: number) =>
    proved === total
      ? `本页 ${n(total)} 条记录均已在您的浏览器中重新计算`
      : `本页 ${n(total)} 条记录中的 ${n(proved)} 条已在您的浏览器中重新计算`,
  allSince: (at: string) => `：与您上次来访（${at}）保存的检查点一致`,
  allToday: (at: string) => `：都是您上次来访（${at}）之后记录的，与今天的检查点一致`,
  mixed: (since: number, at: string, today: number) =>
    `：${n(since)} 条与您上次来访（${at}）保存的检查点一致，${n(today)} 条在此之后记录、与今天的检查点一致`,
  firstVisit: '，与今天的检查点一致。这是本浏览器第一次来访，检查点和验签公钥已留存，下次来访据此核对',
  startedOver: '，与今天的检查点一致。本浏览器的留存已重新开始：检查点和验签公钥已存下，下次来访据此核对',
  grew: (from: number, to: number) => `；从那时到今天日志只增不改（由 ${n(from)} 条增至 ${n(to)} 条）。`,
  unchanged: '；从那时到现在日志没有变化。',
  stop: '。',
  faults: (count: number, total: number) => `本页 ${n(total)} 条记录中有 ${n(count)} 条核对不符，见下方红色条目。`,
  nothing: '本页没有记录可以核对。',
  noneProved: '本页记录这一次没有得到证明。',
  logAlarm: '日志与本浏览器留存的检查点不符，请看上方警告。',
  keptOnly: '下面的结果只依据您上次来访保存的检查点。',

  pending: (count: number) =>
    `${n(count)} 条在最近一个检查点之后才记录，还没有被覆盖；下一个检查点（通常几秒内）会覆盖，届时请重新验证。`,
  withheld: (count: number) => `其中 ${n(count)} 条您无权查看原文：证明了它的哈希在日志中，没有核对内容。`,
  notChecked: (count: number) => `${n(count)} 条这一次没有核对，原因见各条。`,
  left: (count: number) => `这块电池另有 ${n(count)} 条记录您无权查看，不在本页。`,
  firstNote: '第一次来访只能说明今天的情况；此前是否改写过，要与他人更早保存的检查点比对。',
  sinceFirst: (at: string, count: number) => `本浏览器自 ${at} 起共留存 ${n(count)} 个检查点，前后相接。`,

  reasons: {
    unreachable: '连接不上服务，没有核对今天的日志。请检查网络后重新验证。',
    service: '服务这一次没有给出核对所需的数据（繁忙、出错或需要重新登录）。请稍后重新验证。',
    unreadable: '收到的不是检查点，可能被网络中的登录页或代理替换。请检查网络后重新验证。',
    refused: '服务说没有核对所需的数据。请稍后重新验证；多次如此请告诉管理员。',
    'no-anchor': '没有可信的检查点可以对照',
  },
  shelf: {
    unavailable: '这个浏览器不允许保存数据（如无痕模式），检查点只在本页打开期间留存，每次来访都会当作第一次。',
    full: '浏览器的存储空间已满，这次看到的检查点没有存下来。请清理后重新验证。',
  },

  alarmTitle: '警告：日志核对不符',
  alarmSeen: (first: string, last: string) =>
    first === last ? `发现于 ${first}` : `${first} 首次发现，${last} 再次看到`,
  alarms: {
    'key-changed': {
      title: '验签公钥变了',
      meaning: '本浏览器第一次来访时记下的公钥，与服务现在给出的不同。现在的检查点不能当作同一日志的延续。',
    },
    'other-log': {
      title: '换了另一个日志',
      meaning: '这个网址现在给出的日志，名称与本浏览器留存的不同。',
    },
    'bad-signature': {
      title: '检查点的签名不对',
      meaning: '服务给出的检查点没有用它自己的密钥正确签名。',
    },
    shrunk: {
      title: '日志变短了',
      meaning: '服务现在签名的记录条数少于本浏览器留存的。末尾的记录被删去，或恢复了旧备份。',
    },
    'two-roots': {
      title: '同样条数，两个结果',
      meaning: '服务对同样的条数签过两个不同的结果。两份签名放在一起，就是改写过记录的证据。',
    },
    rewritten: {
      title: '以前的记录被改写',
      meaning: '今天的日志不是上次来访时那份日志的延续：此前的记录有改动、删除或调换。',
    },
    'proof-refused': {
      title: '服务拿不出前后一致的证明',
      meaning: '服务签了更大的检查点，却说没有从留存的检查点到今天的证明。',
    },
    'kept-edited': {
      title: '本浏览器留存的检查点被改动过',
      meaning:
        '留存的内容与签名不符，是在这台电脑上被改动或损坏的。已退回到仍然可信的更早的检查点；没有则重新开始留存。',
    },
    'kept-unreadable': {
      title: '本浏览器留存的内容读不出来',
      meaning: '留存的内容损坏或被改动过。原样已收入证据文件，并重新开始留存。',
    },
  },
  todo: '请先下载证据文件，交给本单位负责人和商务主管部门，与他人保存的检查点比对；再向运行服务的单位查明原因（如更换密钥、恢复旧备份、迁移）。查明之前，请保留其他人保存的检查点。',
  todoKept: '请先下载证据文件，并查明是谁动过这台电脑上的浏览器数据。',
  evidence: '下载证据文件',
  acknowledge: '已查明，不再警告…',
  acknowledgeTitle: '确认已知悉？',
  acknowledgeText: '只应由这台电脑的管理员在下载证据并查明原因后确认。确认后不再警告；证据仍留在本浏览器，可随时下载。',
  acknowledgeOver: '日志目前仍与留存的不符：确认后将放弃原来的留存，以现在的公钥和检查点重新开始。',
  acknowledgeCheck: '我是这台电脑的管理员，已下载证据文件并查明原因',
  acknowledgeYes: '确认',
  cancel: '取消',
  history: '有已确认的警告记录，可下载证据文件查看。',

  each: (count: number) => `逐条查看（${n(count)} 条）`,
  entry: (index: number) => `第 ${n(index)} 条`,
  states: {
    since: '与上次来访一致',
    today: '与今天一致',
    pending: '尚未覆盖',
    'not-checked': '没有核对',
    fault: '不符',
    withheld: '只证明哈希',
  },
  entryFaults: {
    missing: '日志里没有这一条。',
    leaf: '日志里这一条的哈希与本页所示不同。',
    text: '原文算出的哈希与记录的不同：原文被改动过。',
    form: '原文不是规定的格式。',
    log: '原文写的是另一个日志。',
    kind: '原文的环节与本页所示不同。',
    occurredAt: '原文的发生时间与本页所示不同。',
    recordedAt: '原文的记录时间与本页所示不同。',
    org: '原文的单位与本页所示不同。',
    stream: '原文不涉及这块电池。',
    path: '由这一条算不到检查点的结果：它自己，或日志里与它相邻的记录，与签名时不同。',
    refused: '检查点覆盖这一条，服务却拿不出证明。',
    version: '它在这块电池记录中的次序与本页所示不同。',
    prev: '它所接的上一条不是本页所示的上一条。',
    gap: '它与上一条之间少了记录。',
  },
  leafHash: '叶哈希',
  path: '证明路径（由低到高）',
  pathEmpty: '日志只有这一条，不需要路径',
  against: '对照的检查点',
  size: '条数',
  root: '根哈希',
  seenAt: '看到的时间',
  place: '在这块电池记录中的次序',
  placeText: (version: number) => `第 ${n(version)} 步`,

  limits: '核对了什么，没有核对什么',
  limitsText:
    '核对的是每条记录的环节、单位、时间和先后次序，以及它们在签名的日志中。编码、重量等明细以加盐哈希固定在记录里，浏览器没有盐值，不在本页核对；需要时用导出的完整日志和 verify 命令核验。日志不能说明所记的事真实，也不能说明没有漏记。本页程序由同一服务提供；要完全独立，请在另一台电脑上用检查点文件核验。',
};
