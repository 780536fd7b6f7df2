(function () {
  'use strict';
  var form = document.getElementById('report');

  /* 按了保存或送审，先审核；服务器还要再审一次，所以审核连不上时照样提交 */
  window.OgiReport.attach({
    url: '.',
    form: form,
    list: '#findings',
    failurePolicy: 'allow',
    stage: function (button) { return button && button.value === 'submit' ? 'submit' : 'draft'; },
    fieldOf: function (field) { return form.elements[field]; },
    report: function () {
      var values = {};
      for (var i = 0; i < form.elements.length; i++) {
        if (/^field/.test(form.elements[i].name)) { values[form.elements[i].name] = form.elements[i].value; }
      }
      return values;
    }
  });

  /* 真要提交了：写了的情况说明一起交，按钮不能再按 */
  form.addEventListener('submit', function () {
    var areas = document.querySelectorAll('#findings textarea');
    for (var i = 0; i < areas.length; i++) {
      hidden('explanation.rule', areas[i].getAttribute('data-ogi-explains'));
      hidden('explanation.field', areas[i].getAttribute('data-ogi-place'));
      hidden('explanation.reason', areas[i].value);
    }
    window.setTimeout(function () {
      var buttons = form.querySelectorAll('button');
      for (var b = 0; b < buttons.length; b++) { buttons[b].disabled = true; }
    }, 0);
  });

  function hidden(name, value) {
    var input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.appendChild(input);
  }
}());
