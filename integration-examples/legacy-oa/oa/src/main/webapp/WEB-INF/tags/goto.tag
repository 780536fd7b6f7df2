<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="field" required="true" %>
<%@ attribute name="text" required="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%-- 点一下，光标到那一格 --%>
<c:choose><c:when test="${empty field}"><c:out value="${text}"/></c:when><c:otherwise><a href="#<c:out value='${field}'/>"><c:out value="${text}"/></a></c:otherwise></c:choose>
