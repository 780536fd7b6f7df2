package io.github.ogireport.isolation;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The pom in a jar of ours, which is the one that is published with it. */
final class PublishedPom {

    private final Document pom;

    PublishedPom(Path jar, String artifact) throws Exception {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getEntry("META-INF/maven/io.github.ogireport/" + artifact + "/pom.xml"))) {
            pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    /** By their artifact ids. */
    Set<String> dependencies() throws Exception {
        return texts("/project/dependencies/dependency/artifactId");
    }

    Set<String> optionalDependencies() throws Exception {
        return texts("/project/dependencies/dependency[optional='true']/artifactId");
    }

    private Set<String> texts(String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
