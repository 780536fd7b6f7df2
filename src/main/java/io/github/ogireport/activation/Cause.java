package io.github.ogireport.activation;

/** Why a version of the rules came to serve, or was kept. */
public enum Cause {
    /** 启动. */
    START("启动"),
    /** 修改文件: the folder's content changed. */
    EDIT("修改文件"),
    /** 发布: someone published. */
    PUBLISH("发布"),
    /** 退回: someone brought an earlier version back. */
    ROLLBACK("退回"),
    /** 检查通过: an administrator checked the folder on the command line; whether it serves, its host decides. */
    CHECK("检查通过");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
