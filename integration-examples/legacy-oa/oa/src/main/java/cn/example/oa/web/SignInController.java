package cn.example.oa.web;

import javax.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by name alone: this office system shows how a report is checked, not how people are. */
@Controller
public class SignInController {

    static final String USER = "user";

    @GetMapping("/signin.do")
    public String ask() {
        return "signin";
    }

    @PostMapping("/signin.do")
    public String signIn(@RequestParam("user") String user, HttpSession session) {
        if (!user.matches("[\\p{L}\\p{N}]{1,20}")) {
            return "signin";
        }
        session.setAttribute(USER, user);
        return "redirect:/report.do";
    }
}
