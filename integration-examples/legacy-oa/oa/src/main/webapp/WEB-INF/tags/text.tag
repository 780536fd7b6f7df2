<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="name" required="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<div class="${marks[name].style}"><textarea id="${name}" name="${name}" rows="6"><c:out value="${values[name]}"/></textarea><c:if test="${not empty marks[name].says}"><span class="says" role="alert"><c:forEach items="${marks[name].says}" var="said"><span><c:out value="${said}"/></span></c:forEach></span></c:if></div>
