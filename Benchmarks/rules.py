#!/usr/bin/env python3
"""Writes rules to measure with: rules.py COUNT TARGET. The same arguments give the same bytes.

One literal rule each, of a word as brands and phrases of advertisements are made: COUNT files' worth of
what a user's own pack may hold. Some words share their rarest characters with honest text (项目, 管理), as
real ones do.
"""
import random
import sys

HEADS = ("青禾 云笺 墨池 书海 文渊 笔耕 星程 智库 百川 博雅 知行 汇文 明德 启航 卓越 鼎盛 金榜 学而 思源 致远 "
         "材料 公文 范文 报告 总结 项目 管理 党建 农业 乡镇").split()
MIDDLES = "文 材 课 学 资 范 例 稿 书 档 库 题 案 报 研 策".split()
TAILS = ("素材库 资源网 文档网 写作网 范文网 学习网 公文社 资料群 工作室 俱乐部 代写部 图文店 会员站 下载站 课件坊 "
         "题库网 研习社 智囊团 共享站 直通车").split()
PHRASES = "添加客服领取 扫码进群获取 关注后回复 点击链接下载 免费领取全套 联系店主购买 私信索要原件 转发即可获得".split()


def words(count):
    """Distinct words, most of them made-up names, some phrases."""
    order = random.Random(20240815)
    seen = set()
    while len(seen) < count:
        if order.random() < 0.2:
            word = order.choice(PHRASES) + order.choice(HEADS) + order.choice(MIDDLES)
        else:
            word = order.choice(HEADS) + order.choice(MIDDLES) + order.choice(TAILS)
        if word not in seen:
            seen.add(word)
            yield word


def main(count, target):
    with open(target, "w", encoding="utf-8") as output:
        for number, word in enumerate(words(count)):
            output.write(f"- id: ad.measured-{number}\n  title: 测速用词\n  scope: sentence\n  any: [{word}]\n"
                         f"  examples: {{delete: [{word}], keep: [某词]}}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
