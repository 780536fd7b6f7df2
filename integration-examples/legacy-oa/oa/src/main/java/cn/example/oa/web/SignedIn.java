package cn.example.oa.web;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sends whoever has not signed in to do so. */
public class SignedIn implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (request.getSession().getAttribute(SignInController.USER) != null) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + "/signin.do");
        return false;
    }
}
