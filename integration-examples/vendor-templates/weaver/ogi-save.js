/*
 * 泛微 e-cology 9：流程表单的“代码块”里用。“保存”不经过节点后附加操作，在页面上先审核一次：只提示，不拦。
 * 先在页面上引入审核服务的 ogi-report.js，再写下面这段；fields 照自己的表单改。
 */
(function () {
  var fields = { /* 单元格: 泛微的页面字段 */
    'organ.name': 'field10001', 'year': 'field10002', 'sections.overview': 'field10004', 'remedies.reconsideration.total': 'field10035' };

  var ogi = window.OgiReport.attach({
    url: 'http://127.0.0.1:8080',
    form: document.querySelector('form') || document.body,
    stage: 'draft',
    failurePolicy: 'allow',
    fieldOf: function (cell) { return fields[cell] ? document.getElementById(fields[cell]) : null; },
    report: function () {
      var report = { organ: {}, sections: {}, tables: {} };
      for (var cell in fields) {
        var value = window.WfForm.getFieldValue(fields[cell]);
        if (cell === 'year') { report.year = Number(value); }
        else if (cell === 'organ.name') { report.organ.name = value; }
        else if (cell.indexOf('sections.') === 0) { report.sections[cell.substring(9)] = value; }
        else { report.tables[cell] = value; }
      }
      return report;
    }
  });
  window.WfForm.registerCheckEvent(window.WfForm.OPER_SAVE, function (callback) {
    ogi.check(function (outcome) { if (outcome.allowed) { callback(); } });
  });
}());
