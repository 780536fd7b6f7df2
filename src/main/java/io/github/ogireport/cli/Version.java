package io.github.ogireport.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"ogi-report " + (version == null ? "（未打包的开发版）" : version)
                + "（Java " + System.getProperty("java.version") + "）"};
    }
}
