<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" %>
<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <title>某市协同办公系统</title>
  <link rel="stylesheet" href="oa.css">
</head>
<body>
  <h1>某市协同办公系统</h1>
  <form method="post" action="signin.do">
    <label>姓名（汉字、字母或数字，不超过 20 个字） <input name="user" value="张三" autofocus></label>
    <button>进入</button>
  </form>
</body>
</html>
