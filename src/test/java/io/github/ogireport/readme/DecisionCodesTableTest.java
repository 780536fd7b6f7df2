package io.github.ogireport.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.decision.DecisionCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every code of a decision has its row in the README, with what a host does. */
class DecisionCodesTableTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(OGI-[A-Z-]+)` \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);

    @Test
    void eachOnceInTheirOrder() throws Exception {
        Matcher row = ROW.matcher(new String(Files.readAllBytes(Paths.get("README.md")), StandardCharsets.UTF_8));
        List<String> codes = new ArrayList<>();
        while (row.find()) {
            codes.add(row.group(1));
        }
        assertEquals(Arrays.stream(DecisionCode.values()).map(DecisionCode::toString).collect(Collectors.toList()), codes);
    }
}
