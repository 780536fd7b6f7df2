<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="name" required="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<td class="${marks[name].style}"><input id="${name}" name="${name}" value="<c:out value='${values[name]}'/>" autocomplete="off"><c:if test="${not empty marks[name].says}"><span class="says" role="alert"><c:forEach items="${marks[name].says}" var="said"><span><c:out value="${said}"/></span></c:forEach></span></c:if></td>
