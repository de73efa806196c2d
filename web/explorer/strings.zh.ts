import type { Strings } from './strings.ts';

export const zh: Strings = {
  lang: 'zh-Hans',
  languages: '语言',
  skip: '跳到正文',
  tagline: '谁在何时担任何种公职',
  nav: { label: '页面', explore: '浏览', ask: '提问', paste: '检查文本', sources: '来源', playground: '查询台' },
  notFound: { title: '没有找到', text: (id) => `数据集中没有“${id}”这条记录。`, home: '去搜索' },
  state: { loading: '正在载入……', slow: '比平常慢，请稍候……', failed: '没有得到答案：', retry: '重试', empty: '没有记录。' },
  search: {
    label: '搜索人物、职位、机构', placeholder: 'Hu Chunhua、胡春华、Chongqing……', hint: '可输入汉字或拉丁字母；方向键选择，回车打开。',
    none: (text) => `没有名为“${text}”的记录。`, found: (n, text) => `“${text}”共找到 ${n} 条`, results: '结果', options: (n) => `${n} 条结果`, more: '显示更多',
  },
  home: {
    title: '谁在何时担任何种公职？', intro: '查找人物、职位或机构。每个日期都显示其所知的程度，每个答案都说明其依据。',
    begin: '从这里开始', counts: (terms, people, posts, documents) => `${people} 人在 ${posts} 个职位上的 ${terms} 段任期，出自 ${documents} 份文献`,
    asOf: (day) => `截至 ${day}`, browse: '按类别浏览职位', examples: '询问任职经历', synthetic: '此数据集为测试而虚构，不得引用。',
  },
  kind: { PERSON: '人物', POST: '职位', BODY: '机构', AREA: '地区', TERM: '任期', DOCUMENT: '文献', POST_TYPE: '职位类型' },
  timeline: {
    certain: '确定', possible: '可能', open: '来源所记之日仍在任', help: '选择时间条可查看来源原文。', from: '起', to: '止', axis: '时间线',
    sources: (what) => `来源：${what}`, surely: (from, to) => `确定：${from} 至 ${to}`, perhaps: (from, to) => `可能：${from} 至 ${to}`, neverSure: '没有任何一天可以确定', unbounded: '不详', derived: '推得，非原文', derivedStart: '开始日期为推得', derivedEnd: '结束日期为推得',
    zoom: '缩放', closer: '放大', wider: '缩小', earlier: '更早', later: '更晚', whole: '全部', seen: (from, to) => `${from} 至 ${to}`,
  },
  date: { unknown: '不详', open: (asOf) => asOf ? `${asOf} 在任` : '在任', either: (dates) => new Intl.ListFormat('zh', { type: 'disjunction' }).format(dates), conflict: '来源不一', derived: '推得', circa: '存疑' },
  claims: {
    title: '来源原文', field: '内容', text: '原文', read: '解读为', place: '位置', none: '没有保存的原文。', derived: '推得，非原文', inferred: (field, from, to) => `非原文，据名单次序推断：${field}在 ${from} 至 ${to} 之间。`, line: (line, column) => `第 ${line} 行第 ${column} 列`,
    row: (row) => `表格第 ${row} 行`, from: (source) => `此行出自：${source}`, fields: { HOLDER: '任职者', START: '开始', END: '结束', FACT: '事实' },
  },
  person: {
    kind: '人物', career: '任职经历', facts: '个人情况', born: '出生', died: '逝世', birthplace: '出生地', gender: '性别', ethnicity: '民族', names: '其他名称', colleagues: '同僚',
    colleaguesHelp: '同日同在一个机构的人，按共事天数排列。', days: '共事天数', where: '机构', person: '人物', post: '职位', all: (n) => `显示全部 ${n} 人`, empty: '没有此人的任期记录。', note: '说明', source: '来源',
  },
  post: {
    kind: '职位', succession: '历任', onDay: '这一天是谁？', day: '日、月或年', dayHelp: '2012-06-01、2012-06 或 2012', ask: '查询', because: '依据', holder: '任职者', number: '序号',
    handoverDay: '交接日', nobody: '没有记录到任何人。', coarse: '其中有些日期只知年月，或来源不一：何日交接尚无定论。', between: '前后两行', closedWorld: '此答案以名单无遗漏为前提。', facts: '概况', relations: '来源所述关系', issues: '来源有误或不一之处', noIssues: '没有记录的问题。', history: '沿革', printed: '信息框原文',
    reading: '证据', type: '类别', rank: '级别', seats: '名额', native: '本名', aliases: '别称', body: '机构', area: '地区', department: '所属', memberOf: '所任成员', appointers: '任命者', nominators: '提名者', deputies: '副职',
    inaugural: '首任', incumbent: (asOf) => asOf ? `${asOf} 在任` : '在任', created: '设立', abolished: '撤销', since: '自', bornOut: '与任期记录是否相符？',
  },
  handover: {
    gap: (least, most) => `${least === most ? least : `${least} 至 ${most}`} 天没有记录到任何人`, maybeGap: (most) => `可能有至多 ${most} 天没有记录到任何人`, overlap: (days) => `同时在任至少 ${days} 天`, maybeOverlap: '可能同时在任',
    contiguous: '前后相接', partial: '此处名单可能有遗漏', unknown: '其间情况不详',
  },
  body: {
    kind: '机构', composition: '成员', day: '日期', slider: '沿时间移动', members: (n) => `记录到 ${n} 名成员`, changes: '两日之间的变动', from: '较早的一天', to: '较晚的一天', joined: '加入', left: '离开', stayed: '留任', nobody: '无',
    seats: '历年席位', seatsHelp: '每天有多少段任期：深色为确定，其上浅色为可能。', terms: '全部任期', posts: '职位', parts: '下属', parent: '隶属', predecessor: '前身', successor: '后继', elected: '选举', electedBy: '选举者', since: '自', order: '成员', status: '身份', previousChange: '上一次变动', nextChange: '下一次变动',
  },
  ask: {
    title: '谁走过这样的路？', intro: '逐步描述一段经历：某人先任某职，之后、之前或同时又任另一职。', step: (n) => `第 ${n} 步`, remove: '删除此步', add: '增加一步', subject: '曾任',
    kinds: { type: '某类职位', post: '某个职位', body: '某机构或其下属的席位或职位' }, choose: '请选择……', any: '不限', relation: '与上一步的关系', absent: '前后两步之间没有这样的任期', area: '地区',
    areas: { either: '相同或不同', same: '与上一步相同', other: '与上一步不同' }, gap: '上一步结束后至多几天', least: '至少任职几天', reading: '证据', certainty: '确定程度', run: '查询', days: '天', answer: (n) => `${n} 人`, why: '依据', who: '人物', steps: '各步', timeline: '时间',
    whyNot: '为什么没有某人？', whyNotHelp: '选择一个人，查看其情况。', whyNotIs: (certainty) => `结论：${certainty}`,
    coverage: (lists, partial) => `共查看 ${lists} 份名单` + (partial ? `；其中 ${partial} 份有遗漏，因此可能还有更多` : '，均无遗漏。'), truncated: '搜索提前结束：某些“可能”或许其实可以确定。',
    recipes: '示例问题', recipesHelp: '问题集。每个问题都连同答案打开；关于经历的在上面的表单中打开，可以修改。', here: '在表单中打开', other: '另一个问题', incomplete: '请为每一步选择内容。', closedWorld: '以记录无遗漏为前提',
  },
  paste: {
    heading: '检查条目', intro: '粘贴维基文本或纯文本的条目：输入时下方即显示读到的内容，有问题之处会标出。条目单独解读，不会保存。',
    text: '条目', placeholder: '= 标题 =\n\n== 列表 ==\n| | Name | Term start | Term end |\n| 1 | ……', examples: { plain: '纯文本示例', wikitext: '维基文本示例' }, clear: '清空',
    issues: '问题', none: '没有问题。', nothing: '请粘贴文本，或从示例开始。', found: (issues, terms) => `${issues} 个问题，读到 ${terms} 段任期`, line: (line) => `第 ${line} 行`, whole: '全文', severity: { ERROR: '错误', WARNING: '警告', NOTE: '提示' },
    read: '读到的内容', title: '标题', kind: '内容', infobox: '信息框', terms: (n) => `${n} 段任期`, noTerms: '没有读到任期。', where: '位置',
    table: (section) => `表格：${section}`, tableOfLead: '表格', column: (n) => `第 ${n} 列`, became: '得到',
  },
  flows: {
    title: '从哪里到哪里', help: '每条带表示从一个职位到另一个职位的人。实带对其中所有人都确定，虚线带对某些人只是可能。', table: '以表格显示', from: '从', to: '到', others: (posts) => `其他 ${posts} 个职位`,
    people: (certain, possible) => certain === possible ? `${certain}` : `确定 ${certain}，可能 ${possible}`,
  },
  question: {
    number: (n) => `问题集第 ${n} 题`, answer: '答案', common: '整个列表', build: '在表单中修改', rows: (n) => `${n} 行`, part: (n, all) => `${n} 行；整个列表共 ${all} 项`,
    query: 'GraphQL 原题', others: '其他问题',
  },
  sources: {
    title: '来源与数据', dataset: '数据集', version: '版本', licence: '许可', citation: '引用格式', asOf: '截至', documents: '文献', document: '文献', documentKind: '内容', complete: '无遗漏', partial: '可能有遗漏', issues: '问题', allCodes: '全部类别', code: '问题类别',
    allDocuments: '全部文献', filter: '显示', message: '问题', verbatim: '原文', place: '位置', downloads: '下载', downloadsHelp: '每张表有三种格式。', file: '表', count: '行数', package: '各列说明',
    coverage: (lists, partial, unplaced) => `${lists} 份名单中有 ${partial} 份可能有遗漏；${unplaced} 段任期没有任何日期。`, shown: (n, all) => `${all} 中的 ${n}`,
  },
  take: { title: '带走', help: '本页所问的问题，可在别处再问。', playground: '在查询台打开', csv: 'CSV 链接', notebook: '笔记本单元', download: '下载 CSV', copied: (form) => `${form}：已复制。`, select: (form) => `${form}：请选中后复制。`, text: '复制的内容' },
  certainty: { CERTAIN: '确定', POSSIBLE: '可能', IMPOSSIBLE: '不可能' },
  atLeast: { CERTAIN: '仅确定者', POSSIBLE: '也包括可能者' },
  reading: { STATED: '仅据所记日期', ORDERED: '也据名单次序', HANDOVER: '也认为名单中前后相接' },
  relation: {
    BEGAN_LATER: '开始较晚；上一步可能仍在继续', BEGAN_AFTER_LEAVING: '在上一步结束后开始', BEGAN_AFTER_BREAK: '至少间隔一天后开始', IMMEDIATELY_AFTER: '在上一步结束当天或次日开始', SERVED_AFTER_LEAVING: '在上一步结束后某日在任',
    SERVED_AFTER_BEGINNING: '在上一步开始后某日在任', JOINED_WHILE: '在上一步期间开始', WHILE: '同时在任', HELD_THROUGHOUT: '上一步全程在任', BEGAN_EARLIER: '开始较早', ALREADY_IN: '上一步开始时已在任', WHILE_TOUCHING: '同时在任，哪怕只有一天', HAD_LEFT: '上一步开始时已结束',
  },
  status: { REGULAR: '', ACTING: '代理', STANDING: '常委', FULL: '委员', ALTERNATE: '候补' },
  bodyKind: { PARTY: '政党', COMMITTEE: '委员会', STANDING_COMMITTEE: '常务委员会', POLITICAL_BUREAU: '政治局', GOVERNMENT: '政府', DEPARTMENT: '部门', STATE: '国家', OTHER: '机构' },
  documentKind: { LIST: '职位历任名单', MEMBERS: '机构成员名单', VERSION: '名单的另一版本', PERSON: '个人任职' },
  change: { FOUNDED: '设立', RENAMED: '更名', MERGED: '合并', SPLIT: '拆分', STATUS_CHANGED: '地位变更', REPLACED: '取代', DISSOLVED: '撤销' },
  relationKind: { RECOMMENDED_BY: '推荐者', APPROVED_BY: '批准者', APPOINTED_BY: '任命者', MAY_BE_APPOINTED_BY: '可由其任命', LEADS: '领导', HIGHEST_POST_IN: '最高职位于', OUTRANKS: '高于', DEPUTY_OF: '副职于', MEMBER_OF: '成员于', USUALLY_MEMBER_OF: '通常为成员于' },
  modality: { ALWAYS: '一律', USUALLY: '通常', MAY: '可以' },
  issue: {
    DATE_CONFLICT: '日期互相矛盾', DATE_OVERLAP: '日期部分一致', UNPARSED_DATE: '日期无法解读', END_BEFORE_START: '结束早于开始', INCUMBENT_MISMATCH: '现任不一致', OPEN_IN_THE_MIDDLE: '中间未结束', INAUGURAL_MISMATCH: '首任不一致', OUT_OF_ORDER: '次序有误', VACANCY: '原文记为空缺',
    EXTRA_ROW: '多出一行', MISSING_ROW: '缺少一行', UNMATCHED_OFFICE: '职务无对应', AMBIGUOUS_PERSON: '同名者多人', POSSIBLE_DUPLICATE: '或为同一人', CONTRADICTORY_RULINGS: '裁定互相矛盾', UNKNOWN_COLUMN: '缺少列', UNKNOWN_NOTE: '备注无法理解', MALFORMED_TEXT: '文本格式有误', MALFORMED_TABLE: '表格格式有误',
    MOVED_ROW: '行次不同', TERM_OVERLAP: '任期重叠', TERM_GAP: '其间无任职记录', SEATS_EXCEEDED: '人数超过席位', ORDINAL_REPEATED: '序号重复', ORDINAL_SKIPPED: '序号跳缺', HOLDER_UNDERAGE: '任职者未满十八岁', HOLDER_DEAD: '任职者已故',
    NEIGHBOUR_MISMATCH: '前任或继任不符', DEFAULT_DATE: '日期或为默认填写', DATE_AFTER_AS_OF: '日期晚于文献所述之日', MISSING_SOURCE: '未注明来源', ALIAS_COLLISION: '别名与他人相同',
  },
};
