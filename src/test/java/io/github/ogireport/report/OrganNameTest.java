package io.github.ogireport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("jdk")
class OrganNameTest {

    @ParameterizedTest
    @CsvSource({
        "江苏省人民政府, 政府, 省级",
        "广西壮族自治区人民政府, 政府, 省级",
        "重庆市人民政府, 政府, 省级",
        "宿迁市人民政府, 政府, 市级",
        "海南省三沙市人民政府, 政府, 市级",
        "伊犁哈萨克自治州人民政府, 政府, 市级",
        "内蒙古自治区锡林郭勒盟行政公署, 政府, 市级",
        "喀什地区行政公署, 政府, 市级",
        "镇江市人民政府, 政府, 市级",
        "北京市朝阳区人民政府, 政府, 县级",
        "浦东新区, 政府, 县级",
        "上海市浦东新区人民政府, 政府, 县级",
        "喀什地区叶城县人民政府, 政府, 县级",
        "长阳土家族自治县人民政府, 政府, 县级",
        "鄂温克族自治旗人民政府, 政府, 县级",
        "沭阳县政府, 政府, 县级",
        "叶城县柯克亚乡人民政府, 政府, 乡镇级",
        "攀枝花市仁和区大龙潭彝族乡人民政府, 政府, 乡镇级",
        "达尔罕茂明安联合旗巴音花镇人民政府, 政府, 乡镇级",
        "锡林浩特市宝力根苏木人民政府, 政府, 乡镇级",
        "北京市朝阳区建国门外街道办事处, 政府, 乡镇级",
        "宿迁市宿城区人民政府古城街道办事处, 政府, 乡镇级",
        "国务院办公厅, 部门, 国家级",
        "国家税务总局, 部门, 国家级",
        "国家市场监督管理总局, 部门, 国家级",
        "住房和城乡建设部, 部门, 国家级",
        "中国证券监督管理委员会, 部门, 国家级",
        "国务院国有资产监督管理委员会, 部门, 国家级",
        "海关总署, 部门, 国家级",
        "上海市人民政府办公厅, 部门, 省级",
        "江苏省发展和改革委员会, 部门, 省级",
        "山东省乡村振兴局, 部门, 省级",
        "新疆维吾尔自治区农业农村厅, 部门, 省级",
        "重庆市城市管理局, 部门, 省级",
        "国家税务总局上海市税务局, 部门, 省级",
        "宿迁市市场监督管理局, 部门, 市级",
        "盐城市财政局, 部门, 市级",
        "运城市规划和自然资源局, 部门, 市级",
        "聊城市城市管理局, 部门, 市级",
        "景德镇市教育局, 部门, 市级",
        "国家税务总局宿迁市税务局, 部门, 市级",
        "延边朝鲜族自治州卫生健康委员会, 部门, 市级",
        "宿迁市人民政府国有资产监督管理委员会, 部门, 市级",
        "沭阳县自然资源和规划局, 部门, 县级",
        "泗洪县市场监督管理局, 部门, 县级",
        "青田县城市管理综合行政执法局, 部门, 县级",
        "重庆市渝中区城市管理局, 部门, 县级",
        "杭州市西湖区住房和城乡建设局, 部门, 县级",
        "鄂托克旗教育体育局, 部门, 县级",
        "上海市黄浦区人民政府办公室, 部门, 县级",
        "叶城县柯克亚乡财政所, 部门, 乡镇级",
    })
    void tellsKindAndLevel(String name, String kind, String level) {
        Organ organ = Organ.of(name);
        assertEquals(kind + " " + level, organ.kind().label() + " " + (organ.level() == null ? "?" : organ.level().label()));
    }

    /** A rule that needs the level does not apply to them; the host may state it. */
    @ParameterizedTest
    @CsvSource({"宿迁经济技术开发区管理委员会, 政府", "苏州工业园区管委会, 政府", "苏州工业园区财政局, 部门", "深圳市前海深港现代服务业合作区管理局, 部门", "市财政局, 部门"})
    void leavesTheLevelOpenWhereTheNameDoesNotTell(String name, String kind) {
        assertEquals(kind, Organ.of(name).kind().label());
        assertNull(Organ.of(name).level());
    }

    /** 昆山市 is a county-level city; nothing in its name says so. */
    @Test
    void takesACountyLevelCityForACityUnlessTold() {
        assertEquals(OrganLevel.CITY, Organ.of("昆山市人民政府").level());
        assertEquals(OrganLevel.COUNTY, new Organ("昆山市人民政府", null, OrganLevel.COUNTY).level());
    }

    @Test
    void saysNothingOfAnEmptyName() {
        assertNull(Organ.of("").kind());
        assertNull(Organ.of("").level());
    }

    @ParameterizedTest
    @CsvSource({"叶城县柯克亚乡人民政府, 柯克亚乡人民政府", "叶城县柯克亚乡人民政府, 柯克亚乡", "宿迁市人民政府, 宿迁市 人民政府", "青禾县自然资源局, 自然资源局"})
    void knowsTheNamesOfOneOrgan(String name, String other) {
        assertTrue(Organ.of(name).mayBe(Organ.of(other)));
        assertTrue(Organ.of(other).mayBe(Organ.of(name)));
    }

    @ParameterizedTest
    @CsvSource({"青禾县自然资源局, 白石县自然资源局", "宿迁市人民政府, 宿迁市人民政府办公室", "青禾县柳溪镇人民政府, 青禾县人民政府", "青禾县东柳溪镇人民政府, 柳溪镇人民政府"})
    void tellsOrgansApart(String name, String other) {
        assertFalse(Organ.of(name).mayBe(Organ.of(other)));
        assertFalse(Organ.of(other).mayBe(Organ.of(name)));
    }
}
