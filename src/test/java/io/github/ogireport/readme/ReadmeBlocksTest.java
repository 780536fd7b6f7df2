package io.github.ogireport.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ogireport.ReportValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeBlocksTest {

    @TempDir
    Path classes;

    @BeforeEach
    void aJreHasNoCompiler() {
        assumeTrue(ReadmeBlocks.canBeCompiled());
    }

    static List<String> blocks() throws IOException {
        return ReadmeBlocks.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void compiles(String block) throws Exception {
        assertEquals(Collections.emptyList(), compile(block));
    }

    @Test
    void whatDoesNotCompileIsFound() throws Exception {
        assertEquals(1, compile("Stage stage = Stage.FINAL;\n").size());
        assertEquals(2, compile("import java.nio.file.Path;\n\nStage stage = Stage.DRAFT;\n").size());
    }

    private List<String> compile(String block) throws Exception {
        return ReadmeBlocks.compile("Block", block, "return null;",
                Arrays.asList(ReadmeBlocks.home(ReportValidator.class), ReadmeBlocks.home(Office.class)), classes);
    }
}
