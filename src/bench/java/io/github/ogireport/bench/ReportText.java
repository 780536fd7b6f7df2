package io.github.ogireport.bench;

/** Text for reports that are measured: sound, free of repetition, and nobody's. */
final class ReportText {

    static final String OVERVIEW = "本报告根据条例和国办公开办函〔2021〕30号编制，统计期限为2024年1月1日至2024年12月31日。"
            + "主动公开方面，围绕群众关心的事项及时公开文件和解读。依申请公开方面，规范登记、审查、答复各环节，按期答复来件。"
            + "政府信息管理方面，坚持保密审查在先，动态调整公开属性。平台建设方面，改进门户网站的检索，清理不再使用的栏目。"
            + "监督保障方面，组织业务培训，开展工作考核，考核结果在系统内通报；社会评议总体良好；未发生责任追究情形。";
    static final String PROBLEMS = "一是解读的形式还不够多，二是基层工作人员变动较快。下一步将增加图解和问答，分期组织新任人员学习。";
    static final String OTHER = "2024年收取信息处理费2230元，已按规定上缴国库。";

    private static final int LONG = 3_000;
    private static final String[] FIELDS = {"财政预算", "社会保险", "义务教育", "医疗卫生", "环境保护", "安全生产", "食品药品", "公共资源",
            "国有企业", "重大项目", "征地补偿", "住房保障", "城市更新", "水利工程", "交通运输", "农业补贴", "防灾减灾", "养老服务",
            "就业创业", "市场监管", "文化旅游", "科技创新", "营商环境", "统计数据", "民政救助", "退役军人", "法律援助", "气象服务",
            "档案利用", "数据开放", "公积金", "供水供气", "殡葬服务", "体育健身", "残疾人事业", "物业管理", "消费维权", "行政审批",
            "信用建设", "节能降碳"};

    private ReportText() { }

    /** The overview followed by a paragraph for each field of work until it is as long as that of a city's report. */
    static String longOverview() {
        StringBuilder text = new StringBuilder(OVERVIEW);
        for (int i = 0; text.length() < LONG; i++) {
            String field = FIELDS[i % FIELDS.length];
            text.append('\n').append(field).append("领域全年公开").append(312 + 7 * i).append("条，其中").append(field).append("文件")
                    .append(3 + i).append("件、").append(field).append("解读").append(9 + i).append("篇；收到相关申请").append(11 + i)
                    .append("件，对").append(field).append("栏目改版").append(1 + i % 4).append("次，答复")
                    .append(field).append("咨询").append(140 + i).append("人次。");
        }
        return text.toString();
    }
}
