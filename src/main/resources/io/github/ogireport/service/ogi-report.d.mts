// ogi-report.mjs 的类型。
import type { OgiReportScript } from './ogi-report.js';

export type * from './ogi-report.js';
declare const OgiReport: OgiReportScript;
export default OgiReport;
export declare const check: OgiReportScript['check'];
export declare const attach: OgiReportScript['attach'];
