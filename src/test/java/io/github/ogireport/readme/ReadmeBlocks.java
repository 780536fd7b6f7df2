package io.github.ogireport.readme;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java blocks of README, each compiled as the body of a method of an {@link Office}. */
public final class ReadmeBlocks {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import [^;]+;.*$", Pattern.MULTILINE);
    /** For a block that leaves its imports out; one that has some must have all. */
    private static final String IMPORTS = imports("java.nio.file", "java.time", "java.util", "io.github.ogireport", "io.github.ogireport.activation",
            "io.github.ogireport.adapter", "io.github.ogireport.adapter.mapping", "io.github.ogireport.audit", "io.github.ogireport.decision",
            "io.github.ogireport.finding", "io.github.ogireport.isolation", "io.github.ogireport.reader", "io.github.ogireport.report");

    private ReadmeBlocks() { }

    private static String imports(String... packages) {
        return Arrays.stream(packages).map(each -> "import " + each + ".*;\n").collect(Collectors.joining());
    }

    /** In the order in which they stand. */
    public static List<String> all() throws IOException {
        List<String> blocks = new ArrayList<>();
        for (String file : Arrays.asList("README.md", "README.en.md")) {
            Matcher block = BLOCK.matcher(new String(Files.readAllBytes(Paths.get(file)), StandardCharsets.UTF_8));
            while (block.find()) {
                blocks.add(block.group(1));
            }
        }
        return blocks;
    }

    public static boolean canBeCompiled() {
        return ToolProvider.getSystemJavaCompiler() != null;
    }

    /**
     * @param name of the class that is made
     * @param end  what its method does after the block
     * @param to   an empty folder
     * @return what the compiler finds wrong
     */
    public static List<String> compile(String name, String block, String end, List<Path> classPath, Path to) {
        Matcher imports = IMPORT.matcher(block);
        StringBuilder own = new StringBuilder();
        while (imports.find()) {
            own.append(imports.group()).append('\n');
        }
        String source = (own.length() == 0 ? IMPORTS : own) + "public final class " + name + " extends " + Office.class.getName() + " {\n"
                + "public Object call() throws Exception {\n" + imports.replaceAll("") + end + "\n}\n}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        compiler.getTask(new StringWriter(), null, said, Arrays.asList("-proc:none", "-d", to.toString(), "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))), null,
                Collections.singletonList(source(name, source))).call();
        return said.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> source.split("\n")[(int) each.getLineNumber() - 1] + " → " + each.getMessage(null)).collect(Collectors.toList());
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Where a class was loaded from. */
    public static Path home(Class<?> type) throws Exception {
        return Paths.get(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
