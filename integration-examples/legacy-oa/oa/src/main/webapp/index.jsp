<%@ page pageEncoding="UTF-8" %><% response.sendRedirect(request.getContextPath() + "/report.do"); %>
