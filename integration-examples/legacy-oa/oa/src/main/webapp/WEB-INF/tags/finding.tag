<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="finding" required="true" type="cn.example.oa.web.Outcome.ShownFinding" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="oa" tagdir="/WEB-INF/tags" %>
<li class="${finding.severity}"><oa:goto field="${finding.field}" text="${finding.message}"/> <small><c:out value="${finding.remedy}"/>（<c:out value="${finding.rule}"/>）</small>
  <c:if test="${finding.explainable}">
    <br><input type="hidden" name="explanation.rule" value="<c:out value='${finding.rule}'/>">
    <input type="hidden" name="explanation.field" value="<c:out value='${finding.field}'/>">
    <label>情况说明 <input name="explanation.reason" class="reason" value="<c:out value='${finding.reason}'/>"></label>
  </c:if></li>
