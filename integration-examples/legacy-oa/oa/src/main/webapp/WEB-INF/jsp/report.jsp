<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="oa" tagdir="/WEB-INF/tags" %>
<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <title>政府信息公开工作年度报告 - 某市协同办公系统</title>
  <link rel="stylesheet" href="oa.css">
</head>
<body>
<h1>政府信息公开工作年度报告</h1>
<div id="findings"></div>
<form id="report" method="post" action="report.do">
<input type="hidden" name="version" value="${stored.version}">
<p class="bar">
  经办人：<c:out value="${user}"/>　状态：<b id="status">${stored.submitted ? '已送审' : stored.version == 0 ? '未保存' : '草稿'}</b>
  <c:if test="${not stored.submitted}">
    <button name="action" value="save">保存</button>
    <button name="action" value="submit">送审</button>
  </c:if>
</p>
<c:if test="${not empty outcome}">
  <div id="outcome" class="${outcome.code}">
    <p><b><c:out value="${outcome.message}"/></b> <code><c:out value="${outcome.code}"/></code></p>
    <c:if test="${not outcome.folded}"><details><summary>最可能填错的：有 ${outcome.suspects.size()} 种可能</summary></c:if>
    <c:forEach items="${outcome.suspects}" var="suspect">
      <p class="suspect"><oa:goto field="${suspect.field}" text="${suspect.reason}"/></p>
      <c:if test="${not empty suspect.findings}">
        <details><summary>改正以后，下面 ${suspect.findings.size()} 条就对了</summary>
          <ol><c:forEach items="${suspect.findings}" var="finding"><oa:finding finding="${finding}"/></c:forEach></ol></details>
      </c:if>
    </c:forEach>
    <c:if test="${not outcome.folded}"></details></c:if>
    <c:if test="${not empty outcome.findings}">
    <ol><c:forEach items="${outcome.findings}" var="finding"><oa:finding finding="${finding}"/></c:forEach></ol>
    </c:if>
    <c:if test="${not empty outcome.ruleSet}"><p class="basis">审核用的规则：<c:out value="${outcome.ruleSet}"/></p></c:if>
  </div>
</c:if>
<table class="head">
  <tr><th>机关名称</th><oa:field name="field0001"/><th>年度</th><oa:field name="field0002"/></tr>
  <tr><th>标题</th><td colspan="3" class="${marks.field0003.style}"><input id="field0003" name="field0003" value="<c:out value='${values.field0003}'/>"></td></tr>
</table>

<h2>一、总体情况</h2>
<oa:text name="field0006"/>

<h2>二、主动公开政府信息情况</h2>
<table>
  <tr class="block"><th colspan="4">第二十条第（一）项</th></tr>
  <tr><th>信息内容</th><th>本年制发件数</th><th>本年废止件数</th><th>现行有效件数</th></tr>
  <tr><td>规章</td><oa:field name="field0011"/><oa:field name="field0012"/><oa:field name="field0013"/></tr>
  <tr><td>行政规范性文件</td><oa:field name="field0014"/><oa:field name="field0015"/><oa:field name="field0016"/></tr>
</table>
<table>
  <tr class="block"><th colspan="2">第二十条第（五）项</th></tr>
  <tr><th>信息内容</th><th>本年处理决定数量</th></tr>
  <tr><td>行政许可</td><oa:field name="field0017"/></tr>
  <tr class="block"><th colspan="2">第二十条第（六）项</th></tr>
  <tr><th>信息内容</th><th>本年处理决定数量</th></tr>
  <tr><td>行政处罚</td><oa:field name="field0018"/></tr>
  <tr><td>行政强制</td><oa:field name="field0019"/></tr>
  <tr class="block"><th colspan="2">第二十条第（八）项</th></tr>
  <tr><th>信息内容</th><th>本年收费金额（单位：万元）</th></tr>
  <tr><td>行政事业性收费</td><oa:field name="field0020"/></tr>
</table>

<h2>三、收到和处理政府信息公开申请情况</h2>
<table>
  <tr><th rowspan="3" colspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</th><th colspan="7">申请人情况</th></tr>
  <tr><th rowspan="2">自然人</th><th colspan="5">法人或其他组织</th><th rowspan="2">总计</th></tr>
  <tr><th>商业企业</th><th>科研机构</th><th>社会公益组织</th><th>法律服务机构</th><th>其他</th></tr>
  <tr><oa:matter row="1" columns="3" label="一、本年新收政府信息公开申请数量"/></tr>
  <tr><oa:matter row="2" columns="3" label="二、上年结转政府信息公开申请数量"/></tr>
  <tr><td rowspan="22">三、本年度办理结果</td><oa:matter row="4" columns="2" label="（一）予以公开"/></tr>
  <tr><oa:matter row="5" columns="2" label="（二）部分公开（区分处理的，只计这一情形，不计其他情形）"/></tr>
  <tr><td rowspan="8">（三）不予公开</td><oa:matter row="7" columns="1" label="1.属于国家秘密"/></tr>
  <tr><oa:matter row="8" columns="1" label="2.其他法律行政法规禁止公开"/></tr>
  <tr><oa:matter row="9" columns="1" label="3.危及“三安全一稳定”"/></tr>
  <tr><oa:matter row="10" columns="1" label="4.保护第三方合法权益"/></tr>
  <tr><oa:matter row="11" columns="1" label="5.属于三类内部事务信息"/></tr>
  <tr><oa:matter row="12" columns="1" label="6.属于四类过程性信息"/></tr>
  <tr><oa:matter row="13" columns="1" label="7.属于行政执法案卷"/></tr>
  <tr><oa:matter row="14" columns="1" label="8.属于行政查询事项"/></tr>
  <tr><td rowspan="3">（四）无法提供</td><oa:matter row="16" columns="1" label="1.本机关不掌握相关政府信息"/></tr>
  <tr><oa:matter row="17" columns="1" label="2.没有现成信息需要另行制作"/></tr>
  <tr><oa:matter row="18" columns="1" label="3.补正后申请内容仍不明确"/></tr>
  <tr><td rowspan="5">（五）不予处理</td><oa:matter row="20" columns="1" label="1.信访举报投诉类申请"/></tr>
  <tr><oa:matter row="21" columns="1" label="2.重复申请"/></tr>
  <tr><oa:matter row="22" columns="1" label="3.要求提供公开出版物"/></tr>
  <tr><oa:matter row="23" columns="1" label="4.无正当理由大量反复申请"/></tr>
  <tr><oa:matter row="24" columns="1" label="5.要求行政机关确认或重新出具已获取信息"/></tr>
  <tr><td rowspan="3">（六）其他处理</td><oa:matter row="26" columns="1" label="1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"/></tr>
  <tr><oa:matter row="27" columns="1" label="2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"/></tr>
  <tr><oa:matter row="28" columns="1" label="3.其他"/></tr>
  <tr><oa:matter row="29" columns="2" label="（七）总计"/></tr>
  <tr><oa:matter row="30" columns="3" label="四、结转下年度继续办理"/></tr>
</table>

<h2>四、政府信息公开行政复议、行政诉讼情况</h2>
<table>
  <tr><th colspan="5">行政复议</th><th colspan="10">行政诉讼</th></tr>
  <tr><th rowspan="2">结果维持</th><th rowspan="2">结果纠正</th><th rowspan="2">其他结果</th><th rowspan="2">尚未审结</th><th rowspan="2">总计</th><th colspan="5">未经复议直接起诉</th><th colspan="5">复议后起诉</th></tr>
  <tr><th>结果维持</th><th>结果纠正</th><th>其他结果</th><th>尚未审结</th><th>总计</th><th>结果维持</th><th>结果纠正</th><th>其他结果</th><th>尚未审结</th><th>总计</th></tr>
  <tr><c:forEach begin="31" end="45" var="number"><oa:field name="field00${number}"/></c:forEach></tr>
</table>

<h2>五、存在的主要问题及改进情况</h2>
<oa:text name="field0007"/>

<h2>六、其他需要报告的事项</h2>
<oa:text name="field0008"/>
</form>
<script src="ogi-report.js"></script>
<script src="oa.js"></script>
</body>
</html>
