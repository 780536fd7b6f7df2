<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="row" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="columns" required="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="oa" tagdir="/WEB-INF/tags" %>
<%-- 明细表的一行：事项、七个数 --%>
<td colspan="${columns}" class="matter">${label}<input type="hidden" name="field0101_${row}" value="${label}"></td>
<c:forEach begin="2" end="8" var="column"><oa:field name="field010${column}_${row}"/></c:forEach>
