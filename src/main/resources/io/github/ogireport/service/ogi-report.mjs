/*
 * ogi-report.js 的 ES 模块：import OgiReport, { check } from '…/ogi-report.mjs'。与 ogi-report.js 放在一起用。
 */
import './ogi-report.js';

const OgiReport = globalThis.OgiReport;

export default OgiReport;
export const { check, attach } = OgiReport;
