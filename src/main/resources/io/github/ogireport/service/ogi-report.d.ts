// ogi-report.js 的类型；用法写在 ogi-report.js 的开头。用 <script> 引入的，OgiReport 是全局的；模块见 ogi-report.d.mts。

export type Stage = 'draft' | 'submit' | 'publish';
export type Severity = 'MANDATORY' | 'VERIFY' | 'HINT';
export type Verdict = 'ACCEPTED' | 'NEEDS_EXPLANATION' | 'REJECTED' | 'NOT_EVALUATED';

/** 规范 JSON 的年度报告。 */
export type Report = object;

export interface Explanation {
  rule: string;
  place?: string | null;
  /** 表单上说明的字段，代替 place。 */
  field?: string | null;
  reason: string;
  by?: string | null;
  at?: string | null;
}

/** check 和 attach 都能写的。 */
export interface ServiceOptions {
  /** 审核服务的地址；由本站的反向代理转过去的，写路径。 */
  url: string;
  /** 没能审核时：allow 放行，block 拦下（默认）；暂存的总是放行。 */
  failurePolicy?: 'allow' | 'block';
  /** 毫秒，默认 5000。 */
  timeout?: number;
  token?: string | null;
  /** 单元格 → 输入框的 name；服务带对照表的不用写。 */
  fields?: Record<string, string>;
  /** 页面上没有输入框的。 */
  constants?: Record<string, string | number>;
  /** 表单的值，照页面自己的对象；服务带对照表时用。 */
  values?: object | (() => object);
  /** 规范 JSON 的报告；服务没有对照表、页面自己拼报告时用。 */
  report?: Report | (() => Report);
  /** 上年的报告，规范 JSON。 */
  previous?: Report | null;
  /** 上年的表单。 */
  previousForm?: object | null;
}

export interface CheckOptions extends ServiceOptions {
  /** 表单的值（服务带对照表时）、<form> 或者它的选择器。 */
  form?: object | string;
  /** 默认 submit。 */
  stage?: Stage;
  /** 已经写了的情况说明。 */
  explanations?: Explanation[];
  /** 同一组里连着审核几次的，只有最新的一次算数。 */
  group?: string;
}

export interface AttachOptions extends ServiceOptions {
  /** <form> 或者它的选择器。 */
  form: HTMLElement | string;
  /** 默认 submit；按钮上写 data-ogi-stage 的按那个。 */
  stage?: Stage | ((button: HTMLElement | null) => Stage);
  /** 字段（没有对照表时是单元格）→ 输入框、包着它的控件，或者选择器。 */
  fieldOf?: (place: string) => Element | string | null | undefined;
  /** 谁在写情况说明。 */
  user?: string | null;
  /** 清单放在哪里；不写时放在表单前面。 */
  list?: Element | string | null;
}

/** 一个字段要显示的：SUSPECT 最可能填错的、FINDING 有问题的，标红；RELATED 有关的，标浅色，不用改。 */
export interface FieldMessage {
  kind: 'SUSPECT' | 'FINDING' | 'RELATED';
  severity: Severity;
  message: string | null;
  /** 很可能应为多少。 */
  suggested: string | null;
}

export interface Finding {
  rule: string;
  severity: Severity;
  originalSeverity?: Severity;
  message: string;
  /** 单元格地址，合计排第一。 */
  cells: string[];
  /** 服务带对照表时才有：表单的字段。 */
  fields?: string[];
  expected: string | null;
  actual: string | null;
  section: string | null;
  quote: string | null;
  basis: string | null;
  remedy: string | null;
  explained: boolean;
  /** 改正第几个疑点（从 0 数）这一条就没有了。 */
  suspect: number | null;
}

export interface Correction {
  cell: string;
  actual: string | null;
  suggested: string | null;
  /** 服务带对照表时才有。 */
  field?: string | null;
}

/** 最可能填错的格；几个之间只有一个对。 */
export interface Suspect {
  cells: Correction[];
  reason: string;
  /** 改正以后就没有了的问题，是 findings 里的第几条（从 0 数）。 */
  settles: number[];
}

export interface Result {
  report: { organ: string; year: number };
  stage: 'DRAFT' | 'SUBMIT' | 'PUBLISH';
  verdict: Verdict;
  ruleSet: { edition: string; version: string; sha256: string } | null;
  counts: { mandatory: number; verify: number; hint: number; explained: number };
  suspects: Suspect[];
  findings: Finding[];
  notEvaluated: { rule: string | null; reason: string }[];
  elapsedMicros: number;
}

export interface Failure {
  code: string;
  message: string;
}

export interface Outcome {
  /** 是否放行。 */
  allowed: boolean;
  /** OGI-ACCEPTED、OGI-REJECTED、OGI-EXPLANATION-NEEDED、OGI-NOT-EVALUATED，或者没有审核成的原因。 */
  code: string;
  /** 给经办人看的话：第一行说保存没有保存，后面每行一处。 */
  message: string;
  verdict: Verdict | null;
  findings: Finding[];
  suspects: Suspect[];
  /** 字段（没有对照表时是单元格、sections.部分）→ 要显示的，最要紧的在前。 */
  byField: Record<string, FieldMessage[]>;
  /** 没有审核成时为 null。 */
  result: Result | null;
  /** 审核成了为 null。 */
  failure: Failure | null;
}

export interface Guard {
  check(callback?: (outcome: Outcome) => void): void;
  detach(): void;
}

export interface OgiReportScript {
  /** 审核服务有没有字段对照表；服务送出的脚本自己知道。 */
  mapped: boolean;
  check(options: CheckOptions): Promise<Outcome>;
  /** 没有 Promise 的浏览器。 */
  check(options: CheckOptions, callback: (outcome: Outcome) => void): void;
  attach(options: AttachOptions): Guard;
}

declare global {
  var OgiReport: OgiReportScript;
}
