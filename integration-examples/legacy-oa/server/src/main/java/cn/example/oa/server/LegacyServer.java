package cn.example.oa.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanFilter;

/** Runs the office system's WAR in a Tomcat 9 of this process, on the loopback address. */
public final class LegacyServer {

    private LegacyServer() {
    }

    /**
     * @param arguments the WAR, unpacked; the port, 0 for any that is free
     */
    public static void main(String[] arguments) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        Path base = Files.createTempDirectory("legacy-oa");
        tomcat.setBaseDir(base.toString());
        Connector connector = new Connector();
        connector.setPort(Integer.parseInt(arguments[1]));
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        Files.createDirectories(base.resolve("webapps"));
        StandardContext context = (StandardContext) tomcat.addWebapp("", new File(arguments[0]).getAbsolutePath());
        context.setFailCtxIfServletStartFails(true);
        context.getJarScanner().setJarScanFilter(onlyTagLibraries());
        tomcat.start();
        if (context.getState() != LifecycleState.STARTED) {
            throw new IllegalStateException("the office system did not start; its log says why");
        }
        System.out.println("办公系统已经启动：http://127.0.0.1:" + connector.getLocalPort() + "/");
        tomcat.getServer().await();
    }

    /** Looking for more in each jar would take several seconds. */
    private static StandardJarScanFilter onlyTagLibraries() {
        StandardJarScanFilter filter = new StandardJarScanFilter();
        filter.setDefaultPluggabilityScan(false);
        filter.setDefaultTldScan(false);
        filter.setTldScan("jstl-*.jar");
        return filter;
    }
}
