/*
 * ogi-report.js：网页上的保存按钮先审核，再保存。
 *
 *   <script src="http://127.0.0.1:8080/ogi-report.js"></script>
 *   var ogi = OgiReport.attach({
 *     url: 'http://127.0.0.1:8080',          // 审核服务的地址
 *     form: document.forms.report,           // 表单，或者它的选择器
 *     fields: {                              // 单元格 → 输入框的 name；不写时，name 就是单元格
 *       'requests.granted.total': 'field0012', 'sections.overview': 'field0001' },
 *     constants: { 'organ.name': '某县人民政府', 'year': '2024' },  // 页面上没有输入框的
 *     stage: 'submit',                       // draft 暂存、submit 送审、publish 发布；或者 function (按钮) { return … }
 *     failurePolicy: 'block',                // 没能审核时：allow 放行，block 拦下（默认）；暂存的总是放行
 *     timeout: 5000,                         // 毫秒
 *     token: null, previous: null, previousForm: null, user: null, list: null });
 *
 * 审核服务带字段对照表（--mapping）启动的，不用写 fields：表单自己的字段照原样送去，答复里写明标哪些字段；constants、
 * previousForm（上年的表单）的名称也是表单自己的字段名。服务送出的脚本知道有没有对照表；脚本另放一处的，自己写 OgiReport.mapped = true。
 *
 * 按钮上写 data-ogi-stage="draft" 的，按那个环节审核。没有提交动作的页面（例如自己发请求的保存）用
 *   ogi.check(function (outcome) { if (outcome.allowed) { … } });
 *
 * 输入框没有 name 的页面（Vue、React）：表单的值在页面自己的对象里，照原样交出来。
 *   OgiReport.check({ url: …, stage: 'submit', form: this.form }).then(function (outcome) { … });   // 没有 Promise 的浏览器写第二个参数
 * form 是表单的值（服务带对照表时），或者 <form>；没有对照表的写 report（规范 JSON）。标记由页面自己按 outcome.byField 画。
 * 也可以让脚本画：attach 的 values 写 function () { return vm.form; }，fieldOf 写 function (字段) { return 输入框或者它的选择器; }。
 *
 * outcome：allowed 是否放行，code 代码，message 给经办人看的话，verdict 结论，findings、suspects 问题和最可能填错的格，
 * byField 字段 → [{ kind, severity, message, suggested }]（kind：SUSPECT 最可能填错的、FINDING 有问题的，都标红；RELATED 有关的，
 * 标浅色，不用改），result 审核结果（没有审核成时为 null），failure 没有审核成的原因（审核成了为 null）。
 *
 * 连着审核几次的，只有最新的一次算数：前面的马上得到 OGI-PAGE-SUPERSEDED，不放行，迟到的答复不管；连点两下也就只保存一次。
 * 一个页面上有几张表单、各审各的，check 里写不同的 group。
 *
 * 只用 ECMAScript 5，没有依赖；写进网页的都是文字，不当作 HTML。ES 模块是 ogi-report.mjs，类型是 ogi-report.d.ts。
 */
(function (global) {
  'use strict';

  var document = global.document;
  var WORDS = {
    MANDATORY: '必须改正', VERIFY: '请核实', HINT: '提示',
    allowed: '已按本单位的规定放行。', blocked: '按本单位的规定没有{环节}，请稍后再试。',
    down: '审核服务连不上', slow: '审核服务没有按时答复', strange: '审核服务的答复看不懂', refused: '审核服务没有受理',
    origin: '审核服务连不上；它开着的话，就是没有许可这个网页的来源，启动服务时要加 --allow-origin ',
    noOrigin: '审核服务连不上；直接打开的文件不能用，要从网站上打开这个网页',
    unwritable: '表单的值送不出去', superseded: '又审核了一次，这一次不算。',
    explain: '情况说明', explained: '已说明', suspect: '最可能填错的：', suspects: '最可能填错的：有 {种} 种可能', remedy: '办法：', running: '正在审核…',
    settles: '改正以后，下面 {条} 条就平了'
  };
  var STAGES = { draft: '暂存', submit: '送审', publish: '发布' };
  var COLOURS = { MANDATORY: '#c00', VERIFY: '#b60', HINT: '#06c' };
  var PALE = '#ead9a6';
  /** 再多的，每一种都一样可能：照着问题说，疑点折起来。 */
  var MOST_SUSPECTS = 3;
  var SUPERSEDED = 'OGI-PAGE-SUPERSEDED';
  var FACTS = ['organ.name', 'organ.kind', 'organ.level', 'year', 'edition', 'title', 'signature', 'publishedOn'];
  var attached = 0;
  var groups = {};

  function element(tag, text, className) {
    var made = document.createElement(tag);
    if (text) { made.appendChild(document.createTextNode(text)); }
    if (className) { made.className = className; }
    return made;
  }

  function found(where) {
    return typeof where === 'string' ? document.querySelector(where) : where || null;
  }

  function remove(node) {
    if (node.parentNode) { node.parentNode.removeChild(node); }
  }

  function has(object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  }

  function each(list, work) {
    for (var i = 0; i < list.length; i++) { work(list[i], i); }
  }

  /** 控件里真正输入的那个。 */
  function inner(node) {
    return node && node.querySelector && !/^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName) ? node.querySelector('input,textarea,select') || node : node;
  }

  /* ---- 表单 ---- */

  function Fields(form, options) {
    this.elements = form.elements || [];
    this.mapped = global.OgiReport.mapped && !options.fields && !options.report;
    this.named = options.fields || null;
    this.fieldOf = options.fieldOf || null;
    this.constants = options.constants || {};
  }

  /** 单元格、部分或属性的输入框；有对照表时，表单字段的输入框；没有时为 null。 */
  Fields.prototype.input = function (place) {
    if (!place) { return null; }
    if (this.fieldOf) {
      var own = this.fieldOf(place);
      if (own) { return inner(found(own)); }
    }
    var name = this.named ? (has(this.named, place) ? this.named[place] : null) : place;
    if (name === null || typeof name !== 'string') { return name; }
    for (var i = 0; i < this.elements.length; i++) {
      if (this.elements[i].name === name) { return this.elements[i]; }
    }
    return null;
  };

  Fields.prototype.places = function () {
    var places = [];
    if (this.named) { return Object.keys(this.named); }
    for (var i = 0; i < this.elements.length; i++) {
      var name = this.elements[i].name;
      if (name && places.indexOf(name) < 0 && (FACTS.indexOf(name) >= 0 || /^sections\.[^.]+$|^[^.]+\.[^.]+\..*[^.]$/.test(name))) {
        places.push(name);
      }
    }
    return places;
  };

  /** 一条问题要标的输入框。 */
  Fields.prototype.inputs = function (finding) {
    return this.all(placesOf(finding));
  };

  Fields.prototype.all = function (places) {
    var inputs = [];
    for (var i = 0; i < places.length; i++) {
      var input = this.input(places[i]);
      if (input) { inputs.push(input); }
    }
    return inputs;
  };

  /** 一条问题说的是哪些字段；没有对照表时是单元格或部分。 */
  function placesOf(finding) {
    return finding.fields || (finding.cells.length ? finding.cells : finding.section ? ['sections.' + finding.section] : []);
  }

  /** 疑点的一格在哪个字段。 */
  function placeOf(correction) {
    return has(correction, 'field') ? correction.field : correction.cell;
  }

  /** 表单自己的字段和值，不能填的（disabled）也要。 */
  Fields.prototype.values = function () {
    var values = {};
    for (var i = 0; i < this.elements.length; i++) {
      var input = this.elements[i];
      var unchecked = (input.type === 'checkbox' || input.type === 'radio') && !input.checked;
      if (input.name && !unchecked && !/^(submit|button|image|reset|file|fieldset|output)$/.test(input.type)) {
        values[input.name] = has(values, input.name) ? [].concat(values[input.name], input.value) : input.value;
      }
    }
    for (var name in this.constants) {
      if (has(this.constants, name)) { values[name] = this.constants[name]; }
    }
    return values;
  };

  /** 报告，按规范 JSON。 */
  Fields.prototype.report = function () {
    var report = { organ: {}, sections: {}, tables: {} };
    var places = this.places();
    var place;
    for (var i = 0; i < places.length; i++) {
      var input = this.input(places[i]);
      if (input) { put(report, places[i], input.value); }
    }
    for (place in this.constants) {
      if (has(this.constants, place)) { put(report, place, String(this.constants[place])); }
    }
    return report;
  };

  function put(report, place, value) {
    if (place.indexOf('organ.') === 0) {
      if (value) { report.organ[place.substring(6)] = value; }
    } else if (place.indexOf('sections.') === 0) {
      report.sections[place.substring(9)] = value;
    } else if (place === 'year') {
      report.year = /^\s*\d{4}\s*$/.test(value) ? Number(value) : value;
    } else if (FACTS.indexOf(place) >= 0) {
      if (value) { report[place] = value; }
    } else {
      report.tables[place] = value;
    }
  }

  /* ---- 请求 ---- */

  function post(options, stage, body, done) {
    var request = new global.XMLHttpRequest();
    var over = false;
    function end(failure, decision) {
      if (!over) {
        over = true;
        global.clearTimeout(timer);
        done(failure, decision);
      }
    }
    var timer = global.setTimeout(function () {
      end({ code: 'OGI-PAGE-SLOW', message: WORDS.slow }, null);
      request.abort();
    }, options.timeout || 5000);
    request.onreadystatechange = function () {
      if (request.readyState !== 4) { return; }
      var answer = null;
      try { answer = JSON.parse(request.responseText); } catch (e) { answer = null; }
      if (request.status === 200 && answer && answer.result && answer.byField) {
        end(null, answer);
      } else if (answer && answer.code) {
        end({ code: String(answer.code), message: WORDS.refused + '：' + answer.message }, null);
      } else {
        end({ code: 'OGI-PAGE-DOWN', message: request.status ? WORDS.strange : down(options) }, null);
      }
    };
    try {
      request.open('POST', options.url.replace(/\/+$/, '') + '/check?answer=decision&stage=' + encodeURIComponent(stage)
        + (options.failurePolicy === 'allow' ? '&failure=allow' : ''), true);
      request.setRequestHeader('Content-Type', 'application/json; charset=utf-8');
      if (options.token) { request.setRequestHeader('Authorization', 'Bearer ' + options.token); }
      request.send(body);
    } catch (e) {
      end({ code: 'OGI-PAGE-DOWN', message: WORDS.down }, null);
    }
    return request;
  }

  /** 浏览器不说是连不上还是来源没有许可：两样都告诉维护的人。 */
  function down(options) {
    var page = global.location;
    var origin = page.origin || page.protocol + '//' + page.host;
    if (!/^(https?:)?\/\//i.test(options.url) || (options.url + '/').toLowerCase().indexOf(origin + '/') === 0) { return WORDS.down; }
    return /^https?:\/\//.test(origin) ? WORDS.origin + origin : WORDS.noOrigin;
  }

  /**
   * 连着的几次审核，只有最新的一次算数。begin(end) 开始一次，返回它的请求；done(outcome) 一定会调用一次。
   */
  function Turns() { this.drop = null; }

  Turns.prototype.next = function (begin, done) {
    var turns = this;
    var before = this.drop;
    var request = null;
    var over = false;
    function end(outcome) {
      if (over) { return; }
      over = true;
      if (turns.drop === drop) { turns.drop = null; }
      done(outcome);
    }
    function drop() {
      end(told(false, { code: SUPERSEDED, message: WORDS.superseded }, WORDS.superseded));
      if (request) { request.abort(); }
    }
    this.drop = drop;
    if (before) { before(); }
    if (!over) { request = begin(end); }
  };

  Turns.prototype.cancel = function () {
    if (this.drop) { this.drop(); }
  };

  /* ---- 标记 ---- */

  function Marks(fields, prefix) {
    this.fields = fields;
    this.prefix = prefix;
    this.undo = [];
    this.messages = 0;
  }

  Marks.prototype.clear = function () {
    while (this.undo.length) { this.undo.pop()(); }
  };

  Marks.prototype.show = function (outcome) {
    var marks = this;
    each(Object.keys(outcome.byField), function (place) {
      var input = marks.fields.input(place);
      if (!input) { return; }
      marks.mark(input, outcome.byField[place][0]);
      each(outcome.byField[place], function (message) {
        if (message.kind === 'SUSPECT' && folds(outcome)) { marks.tell(input, message); }
      });
    });
    each(outcome.findings, function (finding) {
      var inputs = marks.fields.inputs(finding);
      if (!isSettled(finding, outcome) && inputs.length) { marks.tell(inputs[0], finding); }
    });
  };

  function folds(result) {
    return result.suspects.length <= MOST_SUSPECTS;
  }

  /** 改正疑点就没有了的，不单独说。 */
  function isSettled(finding, result) {
    return typeof finding.suspect === 'number' && folds(result);
  }

  Marks.prototype.mark = function (input, message) {
    if (input.getAttribute('data-ogi-marked')) { return; }
    var outline = input.style.outline;
    var invalid = input.getAttribute('aria-invalid');
    var related = message.kind === 'RELATED';
    input.setAttribute('data-ogi-marked', related ? 'RELATED' : message.severity);
    input.style.outline = related ? '2px solid ' + PALE : '2px solid ' + COLOURS[message.severity];
    if (message.severity === 'MANDATORY' && !related) { input.setAttribute('aria-invalid', 'true'); }
    this.undo.push(function () {
      input.removeAttribute('data-ogi-marked');
      input.style.outline = outline;
      restore(input, 'aria-invalid', invalid);
    });
  };

  Marks.prototype.tell = function (input, finding) {
    var message = element('span', finding.message, 'ogi-report-message');
    var described = input.getAttribute('aria-describedby');
    message.id = this.prefix + (++this.messages);
    message.style.color = COLOURS[finding.severity];
    message.style.fontSize = '12px';
    message.style.display = 'block';
    var after = input;
    while (after.nextSibling && after.nextSibling.className === message.className) { after = after.nextSibling; }
    input.parentNode.insertBefore(message, after.nextSibling);
    input.setAttribute('aria-describedby', described ? described + ' ' + message.id : message.id);
    this.undo.push(function () {
      remove(message);
      restore(input, 'aria-describedby', described);
    });
  };

  function restore(input, attribute, value) {
    if (value === null) { input.removeAttribute(attribute); } else { input.setAttribute(attribute, value); }
  }

  /* ---- 清单 ---- */

  function Panel(form, options, fields) {
    this.fields = fields;
    this.own = !options.list;
    this.box = this.own ? element('div', null, 'ogi-report-findings') : found(options.list);
    this.areas = {};
    this.written = {};
    if (this.own) { form.parentNode.insertBefore(this.box, form); }
    this.box.setAttribute('role', 'alert');
    this.box.setAttribute('tabindex', '-1');
  }

  Panel.prototype.clear = function () {
    this.keep();
    this.areas = {};
    while (this.box.firstChild) { this.box.removeChild(this.box.firstChild); }
  };

  /** 写了的说明，下次审核还在。 */
  Panel.prototype.keep = function () {
    for (var key in this.areas) {
      if (has(this.areas, key)) { this.written[key] = { finding: this.areas[key].finding, text: this.areas[key].area.value }; }
    }
  };

  Panel.prototype.explanations = function (user) {
    this.keep();
    var list = [];
    for (var key in this.written) {
      if (has(this.written, key) && /\S/.test(this.written[key].text)) {
        var finding = this.written[key].finding;
        list.push({ rule: finding.rule, place: place(finding), reason: this.written[key].text, by: user || null, at: localTime(new Date()) });
      }
    }
    return list;
  };

  function place(finding) {
    return finding.cells.length ? finding.cells[0] : finding.section || null;
  }

  function localTime(date) {
    function two(number) { return (number < 10 ? '0' : '') + number; }
    return date.getFullYear() + '-' + two(date.getMonth() + 1) + '-' + two(date.getDate()) + 'T' + two(date.getHours()) + ':'
      + two(date.getMinutes()) + ':' + two(date.getSeconds());
  }

  Panel.prototype.say = function (text) {
    this.box.appendChild(element('p', text));
  };

  Panel.prototype.show = function (result) {
    var panel = this;
    var list = element('ol');
    var folded = element('ol');
    var suspects = element('div');
    var count = result.suspects.length;
    if (count > 1 && folds(result)) { this.say(WORDS.suspects.replace('{种}', count)); }
    each(result.suspects, function (suspect) { suspects.appendChild(panel.suspect(suspect, count === 1 ? WORDS.suspect : '')); });
    this.fold(folds(result) ? null : WORDS.suspects.replace('{种}', count), suspects);
    each(result.findings, function (finding) {
      (isSettled(finding, result) ? folded : list).appendChild(panel.item(finding));
    });
    this.fold(WORDS.settles.replace('{条}', folded.childNodes.length), folded);
    this.fold(null, list);
    for (var n = 0; n < result.notEvaluated.length && result.verdict === 'NOT_EVALUATED'; n++) {
      this.say(result.notEvaluated[n].reason);
    }
  };

  /** 放进清单，空的不放；有 summary 的折起来，不认识 details 的浏览器里是摊开的。 */
  Panel.prototype.fold = function (summary, list) {
    if (!list.firstChild) { return; }
    var details = summary ? element('details') : null;
    if (details) {
      details.appendChild(element('summary', summary));
      details.appendChild(list);
    }
    this.box.appendChild(details || list);
  };

  /** 疑点；点一下，光标到那一格。 */
  Panel.prototype.suspect = function (suspect, before) {
    var line = element('p', before + suspect.reason, 'ogi-report-suspect');
    var inputs = this.fields.all(suspect.cells.map(placeOf));
    line.style.color = COLOURS.MANDATORY;
    if (inputs.length) {
      line.setAttribute('tabindex', '0');
      line.addEventListener('keydown', function (event) {
        if (event.keyCode === 13) { inputs[0].focus(); }
      });
    }
    lead(line, inputs[0]);
    return line;
  };

  Panel.prototype.item = function (finding) {
    var item = element('li');
    var label = element('strong', WORDS[finding.severity] + (finding.explained ? '（' + WORDS.explained + '）' : '') + '　');
    label.style.color = COLOURS[finding.severity];
    item.appendChild(label);
    item.appendChild(document.createTextNode(finding.message));
    if (finding.remedy) { item.appendChild(element('div', WORDS.remedy + finding.remedy)); }
    lead(item, this.fields.inputs(finding)[0]);
    if (finding.severity === 'VERIFY') { item.appendChild(this.explanation(finding)); }
    return item;
  };

  /** 点清单里的一条，光标到那一格。 */
  function lead(item, input) {
    if (input && input.focus) {
      item.style.cursor = 'pointer';
      item.addEventListener('click', function (event) {
        if (event.target.tagName !== 'TEXTAREA') { input.focus(); }
      });
    }
  }

  Panel.prototype.explanation = function (finding) {
    var key = finding.rule + ' ' + place(finding);
    var label = element('label', WORDS.explain);
    var area = element('textarea');
    area.rows = 2;
    area.setAttribute('data-ogi-explains', finding.rule);
    area.setAttribute('data-ogi-place', place(finding) || '');
    area.value = has(this.written, key) ? this.written[key].text : '';
    label.style.display = 'block';
    label.appendChild(area);
    this.areas[key] = { finding: finding, area: area };
    return label;
  };

  /* ---- 保存 ---- */

  function Guard(options) {
    var guard = this;
    this.options = options;
    this.form = found(options.form);
    if (!this.form) { throw new Error('OgiReport.attach：找不到表单，请写 form'); }
    this.fields = new Fields(this.form, options);
    this.marks = new Marks(this.fields, 'ogi-report-' + (++attached) + '-');
    this.panel = new Panel(this.form, options, this.fields);
    this.turns = new Turns();
    this.submitting = null;
    this.passing = false;
    this.button = null;
    this.onClick = function (event) { guard.button = submitButton(event.target, guard.form) || guard.button; };
    this.onSubmit = function (event) { guard.submitted(event); };
    this.form.addEventListener('click', this.onClick);
    this.form.addEventListener('submit', this.onSubmit);
  }

  function submitButton(node, form) {
    while (node && node !== form) {
      if ((node.tagName === 'BUTTON' || node.tagName === 'INPUT') && (node.type === 'submit' || node.type === 'image')) { return node; }
      node = node.parentNode;
    }
    return null;
  }

  Guard.prototype.stage = function (button) {
    var marked = button && button.getAttribute('data-ogi-stage');
    var stage = this.options.stage;
    return marked || (typeof stage === 'function' ? stage(button) : stage) || 'submit';
  };

  Guard.prototype.submitted = function (event) {
    var guard = this;
    if (this.passing) { return; }
    event.preventDefault();
    if (event.stopImmediatePropagation) { event.stopImmediatePropagation(); }
    var button = event.submitter || this.button;
    var stage = this.stage(button);
    this.button = null;
    if (this.submitting === stage) { return; }
    this.submitting = stage;
    this.checkAt(stage, function (outcome) {
      if (guard.submitting === stage) { guard.submitting = null; }
      if (outcome.allowed) { guard.send(button); }
    });
  };

  /** 放行：像没有拦过一样提交，按下的按钮也在内。 */
  Guard.prototype.send = function (button) {
    this.passing = true;
    try {
      if (this.form.requestSubmit) {
        this.form.requestSubmit(button || undefined);
      } else {
        var pressed = null;
        if (button && button.name) {
          pressed = element('input');
          pressed.type = 'hidden';
          pressed.name = button.name;
          pressed.value = button.value;
          this.form.appendChild(pressed);
        }
        global.HTMLFormElement.prototype.submit.call(this.form);
        if (pressed) { remove(pressed); }
      }
    } finally {
      this.passing = false;
    }
  };

  Guard.prototype.checkAt = function (stage, done) {
    var guard = this;
    var options = this.options;
    var explanations = this.panel.explanations(options.user);
    this.clear();
    this.panel.say(WORDS.running);
    this.turns.next(function (end) { return ask(options, stage, guard.fields, explanations, end); }, function (outcome) {
      if (outcome.code !== SUPERSEDED) {
        guard.clear();
        guard.show(outcome);
      }
      done(outcome);
    });
  };

  Guard.prototype.clear = function () {
    this.marks.clear();
    this.panel.clear();
  };

  /** 清单里有的，不再照着说一遍。 */
  Guard.prototype.show = function (outcome) {
    this.panel.say(outcome.result ? outcome.message.split('\n')[0] : outcome.message);
    if (outcome.result) {
      this.marks.show(outcome);
      this.panel.show(outcome.result);
      if (outcome.verdict !== 'ACCEPTED') { this.panel.box.focus(); }
    }
  };

  Guard.prototype.detach = function () {
    this.form.removeEventListener('click', this.onClick);
    this.form.removeEventListener('submit', this.onSubmit);
    this.turns.cancel();
    this.clear();
    if (this.panel.own) { remove(this.panel.box); }
  };

  /** 问一次服务，返回请求；fields 是网页上的表单，没有的为 null。 */
  function ask(options, stage, fields, explanations, done) {
    var text;
    try {
      text = JSON.stringify(asked(options, fields, explanations));
    } catch (e) {
      done(outcome(options, stage, { code: 'OGI-PAGE-FORM', message: WORDS.unwritable + '：' + e.message }, null));
      return null;
    }
    return post(options, stage, text, function (failure, decision) { done(outcome(options, stage, failure, decision)); });
  }

  function asked(options, fields, explanations) {
    var body = { explanations: explanations };
    if (options.report) {
      body.report = given(options.report);
    } else if (options.values) {
      body.form = given(options.values);
    } else if (!fields) {
      body.form = options.form;
    } else if (fields.mapped) {
      body.form = fields.values();
    } else {
      body.report = fields.report();
    }
    if (options.previous) { body.previous = options.previous; }
    if (options.previousForm) { body.previousForm = options.previousForm; }
    return body;
  }

  function given(value) {
    return typeof value === 'function' ? value() : value;
  }

  /** 没有审核成的：按本单位的规定放行或拦下；暂存的不因为审核不成而丢掉。 */
  function outcome(options, stage, failure, decision) {
    if (failure) {
      var allowed = options.failurePolicy === 'allow' || stage === 'draft';
      return told(allowed, failure, failure.message.replace(/。?$/, '。') + (allowed ? WORDS.allowed : WORDS.blocked)
        .replace('{环节}', STAGES[stage] || STAGES.submit));
    }
    var result = decision.result;
    return { allowed: decision.success, code: decision.code, message: decision.message, verdict: result.verdict, findings: result.findings,
      suspects: result.suspects, byField: decision.byField, result: result,
      failure: decision.code === 'OGI-NOT-EVALUATED' ? { code: decision.code, message: decision.message } : null };
  }

  function told(allowed, failure, message) {
    return { allowed: allowed, code: failure.code, message: message, verdict: null, findings: [], suspects: [], byField: {}, result: null,
      failure: failure };
  }

  function complete(options) {
    if (typeof options.url !== 'string') { throw new Error('OgiReport：请写审核服务的地址 url'); }
    if (!options.form && !options.report && !options.values) { throw new Error('OgiReport：请写 form、values 或者 report'); }
    if (typeof options.form === 'string' && !found(options.form)) { throw new Error('OgiReport：找不到表单 ' + options.form); }
    return options;
  }

  global.OgiReport = {
    /** 审核服务有没有字段对照表。 */
    mapped: false,
    /**
     * 审核一次，不管网页怎么画：form 是表单的值、<form> 或它的选择器。返回 Promise，一定会有结果；没有 Promise 的浏览器写 callback。
     */
    check: function (options, callback) {
      function run(done) {
        var form = found(complete(options).form);
        var fields = form && form.nodeType === 1 ? new Fields(form, options) : null;
        var group = 'group ' + (options.group || '');
        var turns = groups[group] = groups[group] || new Turns();
        turns.next(function (end) { return ask(options, options.stage || 'submit', fields, options.explanations || [], end); }, done);
      }
      if (callback || !global.Promise) { return run(callback || function () { }); }
      return new global.Promise(run);
    },
    /** 返回 { check, detach }。 */
    attach: function (options) {
      var guard = new Guard(complete(options));
      return {
        /** 审核一次；审核完调用 callback(outcome)，一定会调用一次。 */
        check: function (callback) { guard.checkAt(guard.stage(null), callback || function () { }); },
        /** 不再拦保存，标记和清单都去掉。 */
        detach: function () { guard.detach(); }
      };
    }
  };
}(window));
