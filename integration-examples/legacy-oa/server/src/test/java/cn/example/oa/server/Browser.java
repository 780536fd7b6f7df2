package cn.example.oa.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window, at the page of a report. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test, visibly, where the machine has none. */
    static Browser open(Path profile) {
        File chromium = installed("chromium");
        File chromedriver = installed("chromedriver");
        assumeTrue(chromium != null && chromedriver != null, "no chromium and chromedriver on this machine: the page was not tried in a browser");
        ChromeOptions options = new ChromeOptions().setBinary(chromium);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--window-size=1240,1000", "--user-data-dir=" + profile);
        return new Browser(new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(chromedriver).build(), options));
    }

    private static File installed(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Paths.get(folder, program))) {
                return Paths.get(folder, program).toFile();
            }
        }
        return null;
    }

    void signIn(String url, String name) {
        driver.get(url);
        WebElement user = driver.findElement(By.name("user"));
        user.clear();
        user.sendKeys(name);
        user.submit();
        await("!!document.getElementById('report')");
    }

    /** Fills the form in at a stroke; typing two hundred zeros shows nothing more. */
    void fill(ReportForm form) {
        form.data().forEach((field, value) -> {
            if (field.startsWith("field")) {
                driver.executeScript("document.getElementsByName(arguments[0])[0].value = arguments[1]", field, value);
            }
        });
    }

    void type(String field, String value) {
        WebElement input = driver.findElement(By.name(field));
        input.clear();
        input.sendKeys(value);
    }

    WebElement button(String action) {
        return driver.findElement(By.cssSelector("button[value=" + action + "]"));
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).collect(Collectors.toList());
    }

    /** In the order in which they stand. */
    List<String> messagesBeside(String field) {
        return driver.findElements(By.xpath("//*[@name='" + field + "']/following-sibling::*[contains(@class, 'ogi-report-message')]")).stream()
                .map(WebElement::getText).collect(Collectors.toList());
    }

    /** The names of the fields that are outlined in red now. */
    List<String> redFields() {
        return driver.findElements(By.cssSelector("[data-ogi-marked=MANDATORY]")).stream()
                .filter(field -> field.getCssValue("outline-color").replace(" ", "").contains("204,0,0"))
                .map(field -> field.getAttribute("name")).collect(Collectors.toList());
    }

    void explain(String rule, String reason) {
        driver.findElement(By.cssSelector("textarea[data-ogi-explains=" + rule + "]")).sendKeys(reason);
    }

    void doubleClick(WebElement element) {
        driver.executeScript("var b = arguments[0]; b.click(); b.click();", element);
    }

    /** Waits until a condition in the page holds. */
    void await(String condition) {
        new WebDriverWait(driver, Duration.ofSeconds(60), Duration.ofMillis(50)).until(page -> (Boolean) driver.executeScript("return " + condition));
    }

    void scrollTo(String field) {
        driver.executeScript("document.getElementsByName(arguments[0])[0].scrollIntoView({block: 'center'})", field);
    }

    /** Where the property {@code screenshots} names a folder; nowhere otherwise. */
    void screenshot(String name) throws IOException {
        String folder = System.getProperty("screenshots");
        if (folder != null) {
            Files.move(driver.getScreenshotAs(OutputType.FILE).toPath(), Paths.get(folder, name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
