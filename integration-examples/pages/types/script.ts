// 用 <script> 引入的：OgiReport 是全局的。
/// <reference path="../../../target/ogi-report-validator/web/ogi-report.d.ts" />
OgiReport.mapped = true;
OgiReport.attach({ url: 'http://127.0.0.1:8080', form: '#report' });
